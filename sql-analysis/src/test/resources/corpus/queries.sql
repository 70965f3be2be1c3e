SELECT 1
SELECT 1 FROM dual
SELECT * FROM users
SELECT * FROM github.users
SELECT * FROM `github`.`users`
SELECT * FROM github . users
SELECT * FROM `github` . `users`
SELECT * FROM archive.users, users
SELECT users.id FROM users
SELECT github.users.id FROM github.users
SELECT `users`.`id` FROM `users`
SELECT u.* FROM users u
SELECT users.* FROM users
SELECT/**/id/**/FROM/**/users
SELECT id FROM users-- comment
SELECT id FROM users # comment
SELECT id FROM users /* FROM gists */
SELECT id /* , (SELECT id FROM gists) */ FROM users
SELECT 1 -- FROM gists
SELECT id FROM/*! users */
SELECT users.id FROM users /*!, gists g */ LIMIT 1
SELECT users.id FROM users /*!50000 , gists */ LIMIT 0
SELECT users.id FROM users /*!80000 , gists */ LIMIT 1
SELECT users.id FROM users /*!99999 , gists */ LIMIT 1
SELECT users.id FROM users /*!90909 , gists */ LIMIT 1
SELECT users.id FROM users /*M! , gists */ LIMIT 1
SELECT users.id FROM users /*! , /* inner */ gists */ LIMIT 1
SELECT 1--1 FROM users
SELECT n=1--1 FROM users WHERE 5--3
SELECT 1 - -1 FROM users
SELECT 'FROM gists' FROM users
SELECT "FROM gists" FROM users
SELECT 'it''s FROM gists' FROM users
SELECT 'a\' FROM gists ' FROM users
SELECT 'a' 'b' AS `FROM gists` FROM users
SELECT `name` AS `a``b FROM gists` FROM users
SELECT 1 AS 'FROM' FROM users
SELECT N'a', X'41', 0x41, b'1', 0b1, _utf8mb4'a', _binary 'b' FROM users
SELECT 1e10, 1., .5, 1.5e-3 FROM users
SELECT @a, @'b c', @`d`, @"e" FROM users
SELECT @@version, @@session.sql_mode, @@global.max_connections FROM users
SELECT @a := id FROM users
SELECT id INTO @a FROM users LIMIT 1
SELECT id FROM users LIMIT 1 INTO @a
SELECT id, name INTO @a, @b FROM users LIMIT 1
SELECT doc->'$.a', doc->>'$.a' FROM users
SELECT EXTRACT(YEAR FROM created_at) FROM users
SELECT EXTRACT(DAY_MINUTE FROM created_at) FROM users JOIN gists USING (created_at)
SELECT TRIM(LEADING 'x' FROM name), TRIM(BOTH FROM name), TRIM(name) FROM users
SELECT TRIM('x' FROM name) FROM users
SELECT SUBSTRING(name FROM 2), SUBSTRING(name FROM 2 FOR 3), SUBSTR(name, 1, 2) FROM users
SELECT POSITION('a' IN name) FROM users
SELECT LEFT(name, 1), RIGHT(name, 2), REPLACE(name, 'a', 'b'), INSERT(name, 1, 2, 'c'), REPEAT(name, 2), IF(n, 1, 2) FROM users
SELECT MOD(n, 2), n MOD 2, n DIV 2, DATE(created_at), DATE '2020-01-01', INTERVAL(1, 2, 3) FROM users
SELECT created_at + INTERVAL 1 DAY, DATE_ADD(created_at, INTERVAL -1 MONTH) FROM users
SELECT CAST(n AS CHAR(10)), CONVERT(name USING utf8mb4), CAST(n AS DECIMAL(10, 2)) FROM users
SELECT CASE n WHEN 1 THEN 'a' ELSE 'b' END, CASE WHEN n THEN (SELECT MAX(id) FROM gists) END FROM users
SELECT GROUP_CONCAT(DISTINCT name ORDER BY id DESC SEPARATOR ', ') FROM users
SELECT COUNT(*), COUNT(DISTINCT n), SUM(n), BIT_AND(n) FROM users GROUP BY user_id WITH ROLLUP
SELECT n, COUNT(*) c FROM users GROUP BY n HAVING c > 1 ORDER BY c DESC, n LIMIT 5 OFFSET 2
SELECT SQL_CALC_FOUND_ROWS * FROM users LIMIT 1
SELECT STRAIGHT_JOIN u.id FROM users u JOIN gists g ON u.id = g.user_id
SELECT DISTINCT HIGH_PRIORITY SQL_NO_CACHE id FROM users
SELECT DISTINCTROW n FROM users
SELECT ALL n FROM users
SELECT SQL_BIG_RESULT SQL_BUFFER_RESULT n FROM users
SELECT /*+ MAX_EXECUTION_TIME(1000) */ * FROM users
SELECT /*+ NO_BNL(u) QB_NAME(a) JOIN_ORDER(u, g) */ * FROM users u JOIN gists g
SELECT id FROM users WHERE name LIKE 'a%' ESCAPE '|'
SELECT id FROM users WHERE name REGEXP 'a' AND name NOT RLIKE 'b'
SELECT id FROM users WHERE n BETWEEN 1 AND 2 OR n IS NOT NULL AND NOT n <=> 5 XOR n
SELECT id FROM users WHERE MATCH (name) AGAINST ('a' IN BOOLEAN MODE)
SELECT id, MATCH (name) AGAINST ('a' WITH QUERY EXPANSION) FROM users
SELECT id FROM users WHERE (id, n) IN ((1, 2), (3, 4))
SELECT id FROM users WHERE (id, n) = (SELECT id, n FROM gists LIMIT 1)
SELECT id FROM users WHERE id > ALL (SELECT id FROM gists) AND id < ANY (SELECT id FROM issues) AND id = SOME (SELECT id FROM stars)
SELECT id FROM users WHERE EXISTS (SELECT * FROM gists WHERE gists.user_id = users.id)
SELECT id FROM users WHERE NOT EXISTS (TABLE gists)
SELECT id FROM users WHERE EXISTS (TABLE archive.gists LIMIT 1) OR 1
SELECT id FROM users WHERE 1 MEMBER OF (doc->'$.a')
SELECT JSON_VALUE(doc, '$.a' RETURNING SIGNED) FROM users
SELECT ROW_NUMBER() OVER w, RANK() OVER (PARTITION BY n ORDER BY id), LAG(n) OVER w FROM users WINDOW w AS (ORDER BY id)
SELECT SUM(n) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM users
SELECT SUM(n) OVER (PARTITION BY (SELECT MAX(id) FROM gists) ORDER BY id RANGE UNBOUNDED PRECEDING) FROM users
SELECT * FROM users FOR UPDATE
SELECT * FROM users FOR SHARE
SELECT * FROM users LOCK IN SHARE MODE
SELECT * FROM users FOR UPDATE NOWAIT
SELECT * FROM users FOR UPDATE SKIP LOCKED
SELECT * FROM users u JOIN gists g ON u.id = g.user_id FOR UPDATE OF u
SELECT * FROM users u JOIN gists g ON u.id = g.user_id FOR SHARE OF u FOR UPDATE OF g SKIP LOCKED
SELECT * FROM users WHERE id IN (SELECT user_id FROM gists FOR UPDATE)
SELECT * FROM users, gists
SELECT * FROM users u, gists AS g, issues i
SELECT * FROM users JOIN gists
SELECT * FROM users INNER JOIN gists ON users.id = gists.user_id
SELECT * FROM users CROSS JOIN gists ON TRUE
SELECT * FROM users STRAIGHT_JOIN gists ON users.id = gists.user_id
SELECT * FROM users LEFT JOIN gists ON users.id = gists.user_id LEFT OUTER JOIN issues ON issues.id = gists.id
SELECT * FROM users RIGHT JOIN gists ON LEFT(users.name, 1) = RIGHT(gists.name, 1)
SELECT * FROM users NATURAL JOIN gists
SELECT * FROM users NATURAL LEFT JOIN gists NATURAL RIGHT OUTER JOIN issues
SELECT * FROM users NATURAL INNER JOIN gists
SELECT * FROM users LEFT JOIN (gists, issues) ON users.id = gists.user_id AND issues.id = 1
SELECT * FROM users LEFT JOIN (gists CROSS JOIN issues) ON users.id = gists.id
SELECT * FROM (users)
SELECT * FROM ((users))
SELECT * FROM (users u, (gists g JOIN issues i ON g.id = i.id))
SELECT * FROM (users JOIN gists USING (id)) JOIN (issues JOIN stars USING (id)) USING (id)
SELECT * FROM users u JOIN gists g JOIN issues i ON g.id = i.id ON u.id = g.id
SELECT * FROM users u LEFT JOIN gists g LEFT JOIN issues i USING (id) USING (id)
SELECT * FROM { OJ users LEFT OUTER JOIN gists ON users.id = gists.id }
SELECT * FROM { OJ users LEFT OUTER JOIN { OJ gists LEFT JOIN issues USING (id) } USING (id) } WHERE users.id = 1
SELECT {d '2020-01-01'}, {ts '2020-01-01 00:00:00'}, {t '00:00:00'} FROM users
SELECT * FROM users USE INDEX (PRIMARY) WHERE id = 1
SELECT * FROM users u FORCE INDEX FOR JOIN (user_id) IGNORE KEY FOR ORDER BY (PRIMARY), gists
SELECT * FROM users USE INDEX () JOIN gists IGNORE INDEX FOR GROUP BY (user_id) USING (id)
SELECT * FROM users USE KEY (user_id, PRIMARY) USE KEY (PRIMARY), gists USE INDEX FOR ORDER BY (user_id)
SELECT * FROM events PARTITION (p0)
SELECT * FROM events PARTITION (p0, p1) AS e USE INDEX (PRIMARY) JOIN users USING (id)
SELECT * FROM (SELECT * FROM users) u
SELECT * FROM (SELECT * FROM users) AS u (a, b, c, d, e, f, g, h, i)
SELECT * FROM (SELECT id FROM users UNION SELECT id FROM gists) u JOIN issues USING (id)
SELECT * FROM ((SELECT id FROM users) UNION (SELECT id FROM gists)) u
SELECT * FROM ((SELECT id FROM users) UNION ALL SELECT id FROM gists ORDER BY 1 LIMIT 1) u, issues
SELECT * FROM (((SELECT id FROM users))) u JOIN stars USING (id)
SELECT * FROM (TABLE users) u
SELECT * FROM (VALUES ROW(1, 2), ROW(3, (SELECT MAX(id) FROM users))) v (a, b)
SELECT * FROM (VALUES ROW(1), ROW(2)) v JOIN users
SELECT * FROM (SELECT 1 UNION VALUES ROW(2) UNION (SELECT id FROM archive.users)) v
SELECT * FROM users u, LATERAL (SELECT * FROM gists WHERE gists.user_id = u.id) g
SELECT * FROM users u LEFT JOIN LATERAL (SELECT COUNT(*) FROM gists WHERE user_id = u.id) g ON TRUE
SELECT * FROM JSON_TABLE('[1, 2]', '$[*]' COLUMNS (a INT PATH '$')) t
SELECT * FROM users u, JSON_TABLE(u.doc, '$.a[*]' COLUMNS (i FOR ORDINALITY, a INT PATH '$' DEFAULT '0' ON EMPTY NULL ON ERROR, NESTED PATH '$.b' COLUMNS (c INT PATH '$'))) AS t
SELECT * FROM users u JOIN JSON_TABLE(u.doc, '$.a[*]' COLUMNS (a INT EXISTS PATH '$')) t ON t.a = u.id JOIN gists g ON g.id = u.id
SELECT * FROM JSON_TABLE(CONCAT('[', '1', ']'), '$[*]' COLUMNS (a INT PATH '$')) t, gists
(SELECT * FROM users)
((SELECT * FROM users))
(SELECT id FROM users) UNION (SELECT id FROM gists)
(SELECT id FROM users) UNION ALL SELECT id FROM gists ORDER BY id LIMIT 1
SELECT id FROM users UNION DISTINCT SELECT id FROM gists UNION ALL SELECT id FROM issues
((SELECT id FROM users) UNION SELECT id FROM gists) UNION SELECT id FROM issues
(SELECT id FROM users LIMIT 1) UNION (SELECT id FROM gists ORDER BY (SELECT MAX(id) FROM stars)) ORDER BY 1
SELECT id FROM users INTERSECT SELECT id FROM gists
SELECT id FROM users EXCEPT SELECT id FROM gists
SELECT id FROM users EXCEPT ALL (SELECT id FROM gists INTERSECT DISTINCT SELECT id FROM issues)
TABLE users
TABLE github.users ORDER BY id LIMIT 1
TABLE users UNION TABLE gists
TABLE users UNION SELECT * FROM gists
VALUES ROW(1, 2), ROW(3, 4)
VALUES ROW((SELECT MAX(id) FROM users), 2) ORDER BY 1
VALUES ROW(1, 'a') UNION SELECT id, name FROM users
WITH c AS (SELECT * FROM users) SELECT * FROM c
WITH c AS (SELECT * FROM users) SELECT * FROM c JOIN gists USING (id)
WITH c (a, b) AS (SELECT id, name FROM users), d AS (SELECT a FROM c JOIN gists ON c.a = gists.id) SELECT * FROM d, c, issues
WITH c AS (SELECT id FROM users UNION SELECT id FROM gists) SELECT * FROM c c1 JOIN c c2 USING (id)
WITH users AS (SELECT 1 AS id) SELECT * FROM users
WITH users AS (SELECT * FROM users) SELECT * FROM users
WITH users AS (SELECT * FROM github.users) SELECT * FROM users, gists
WITH users AS (SELECT 1 AS id) SELECT * FROM github.users
WITH users AS (SELECT 1 AS id) SELECT * FROM archive.users JOIN users USING (id)
WITH gists AS (SELECT * FROM users), users AS (SELECT * FROM gists) SELECT * FROM users
WITH users AS (SELECT * FROM gists), gists AS (SELECT * FROM users) SELECT * FROM gists
WITH RECURSIVE c AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM c WHERE n < 5) SELECT * FROM c
WITH RECURSIVE c AS (SELECT id FROM users WHERE id = 1 UNION ALL SELECT g.id + 1 FROM gists g JOIN c ON g.id = c.id WHERE c.id < 2) SELECT * FROM c
WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 3), d AS (SELECT c.n FROM c JOIN users ON c.n = users.id) SELECT * FROM d
SELECT * FROM (WITH c AS (SELECT id FROM users) SELECT * FROM c) d JOIN gists USING (id)
SELECT * FROM (WITH gists AS (SELECT id FROM users) SELECT * FROM gists) d
SELECT * FROM (WITH gists AS (SELECT id FROM users) SELECT * FROM gists) d JOIN gists USING (id)
SELECT * FROM gists WHERE id IN (WITH gists AS (SELECT id FROM users) SELECT id FROM gists)
SELECT (WITH c AS (SELECT MAX(id) m FROM users) SELECT m FROM c) FROM gists
WITH c AS (SELECT id FROM users) SELECT * FROM gists WHERE id IN (SELECT id FROM c) AND EXISTS (SELECT * FROM c JOIN issues USING (id))
WITH c AS (WITH d AS (SELECT id FROM users) SELECT * FROM d) SELECT * FROM c
WITH c AS (WITH gists AS (SELECT id FROM users) SELECT * FROM gists) SELECT c.id FROM c, gists
WITH c AS (SELECT id FROM users) (SELECT * FROM c) UNION (SELECT id FROM gists)
WITH c AS (SELECT id FROM users) TABLE c
(WITH c AS (SELECT id FROM users) SELECT * FROM c) UNION SELECT id FROM gists
SELECT id FROM stars UNION (WITH stars AS (SELECT id FROM users) SELECT * FROM stars)
WITH c AS (SELECT 1) SELECT c.* FROM c AS users, gists AS c
SELECT users FROM (SELECT id AS users FROM gists) t
SELECT gists.users FROM (SELECT id AS users FROM issues) AS gists
SELECT * FROM gists users, users gists
SELECT (SELECT name FROM users WHERE users.id = gists.user_id) AS owner FROM gists
SELECT (SELECT (SELECT MAX(id) FROM users) FROM gists LIMIT 1) FROM issues
SELECT COALESCE((SELECT MAX(id) FROM users), (SELECT MIN(id) FROM gists), 0)
SELECT 1 + (SELECT COUNT(*) FROM users) * (SELECT COUNT(*) FROM gists)
SELECT * FROM users ORDER BY (SELECT COUNT(*) FROM gists)
SELECT n FROM users GROUP BY n HAVING COUNT(*) > (SELECT COUNT(*) FROM gists)
SELECT * FROM users JOIN gists ON users.id IN (SELECT user_id FROM stars) AND gists.id = (SELECT MAX(id) FROM issues)
SELECT id FROM users WHERE id = (SELECT MAX(id) FROM gists) AND (n = 1 OR (name = 'a' AND EXISTS (SELECT 1 FROM stars)))
SELECT * FROM users WHERE n IN (((SELECT n FROM gists)))
SELECT ((SELECT COUNT(*) FROM users)), (((1)))
SELECT * FROM users WHERE id = 1; 
SELECT `users`.id FROM github.`users` JOIN `github`.gists USING(id)
select Id from users as U where U.ID = 1 or U.id = 2
SELECT id offset FROM users LIMIT 1
SELECT u.`select`, u.from_x FROM (SELECT id AS `select`, n AS from_x FROM users) u
SELECT u.order, u.group FROM (SELECT id `order`, n `group` FROM users) u
SELECT * FROM users AS `from` JOIN gists AS `where` ON `from`.id = `where`.id
SELECT * FROM users value, gists status, issues type
SELECT * FROM users data, gists language
SELECT FOUND_ROWS(), ROW_COUNT(), LAST_INSERT_ID(), CONNECTION_ID(), DATABASE()
SELECT COUNT(*) FROM users WHERE name COLLATE utf8mb4_bin = 'a' COLLATE utf8mb4_bin
SELECT name AS übung FROM users
SELECT * FROM users WHERE name = 'ü' AND body <> 'ß'
DO (SELECT COUNT(*) FROM users)
DO 1, SLEEP(0), (SELECT MAX(id) FROM gists)
SET @a = (SELECT COUNT(*) FROM users)
SET @a = 1, @b := (SELECT MAX(id) FROM gists), @c = @a + (SELECT MAX(id) FROM issues)
EXPLAIN SELECT * FROM users JOIN gists USING (id)
EXPLAIN FORMAT=JSON SELECT * FROM users
EXPLAIN FORMAT = TREE SELECT * FROM users WHERE id IN (SELECT id FROM gists)
EXPLAIN ANALYZE SELECT * FROM users JOIN gists USING (id)
DESCRIBE SELECT * FROM users
DESC FORMAT=TRADITIONAL SELECT * FROM users
EXPLAIN (SELECT * FROM users) UNION (SELECT * FROM gists)
EXPLAIN TABLE users
EXPLAIN WITH c AS (SELECT * FROM users) SELECT * FROM c
EXPLAIN UPDATE users SET n = 1 WHERE id = 1
EXPLAIN DELETE FROM users WHERE id = 1
EXPLAIN INSERT INTO users (n) SELECT n FROM gists
EXPLAIN REPLACE INTO users (n) VALUES (1)
DESCRIBE users
DESC github.users
EXPLAIN users name
DESCRIBE users 'n%'
SHOW COLUMNS FROM users
SHOW FULL COLUMNS FROM users FROM github LIKE 'n%'
SHOW EXTENDED FIELDS IN gists IN github WHERE Field = 'id'
SHOW FULL FIELDS FROM archive.gists
SHOW INDEX FROM users
SHOW INDEXES IN users IN github
SHOW KEYS FROM archive.users
SHOW TABLES
SHOW TABLES FROM archive LIKE 'users'
SHOW FULL TABLES IN github
SHOW TABLE STATUS LIKE 'users'
SHOW DATABASES
SHOW VARIABLES LIKE 'sql_mode'
SHOW WARNINGS
SHOW COUNT(*) WARNINGS
SHOW STATUS LIKE 'users'
SHOW TRIGGERS LIKE 'users'
CHECKSUM TABLE users
CHECKSUM TABLE users, archive.gists QUICK
