CREATE TABLE t (id INT) -- tables: write:t
CREATE TABLE IF NOT EXISTS github.t (id INT PRIMARY KEY, n INT DEFAULT (1 + 1), KEY (n)) ENGINE=InnoDB -- tables: write:github.t
CREATE TABLE t LIKE users -- tables: write:t read:users
CREATE TABLE t (LIKE github.users) -- tables: write:t read:github.users
CREATE TABLE t AS SELECT * FROM users -- tables: write:t read:users
CREATE TABLE t SELECT * FROM users UNION SELECT * FROM gists -- tables: read:gists write:t read:users
CREATE TABLE t (id INT) IGNORE AS (SELECT id FROM users WHERE id IN (SELECT id FROM gists)) -- tables: read:gists write:t read:users
CREATE TABLE t (id INT) REPLACE WITH c AS (SELECT id FROM users) SELECT * FROM c -- tables: write:t read:users
CREATE TABLE t TABLE users -- tables: write:t read:users
CREATE TABLE t (a INT) VALUES ROW((SELECT MAX(id) FROM users)) -- tables: write:t read:users
CREATE TABLE t (id INT, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id) ON UPDATE CASCADE ON DELETE SET NULL) -- tables: write:t read:users
CREATE TABLE t (id INT, user_id INT REFERENCES github.users (id), CONSTRAINT c CHECK (id > 0)) -- tables: write:t read:github.users
CREATE TABLE t (id INT, n INT GENERATED ALWAYS AS (id + 1) STORED, m INT AS (LEFT(n, 1))) COMMENT 'from users' -- tables: write:t
CREATE TABLE t (id INT) PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN MAXVALUE) -- tables: write:t
CREATE TABLE t (id INT) PARTITION BY LIST (id) (PARTITION p0 VALUES IN (1, 2), PARTITION p1 VALUES IN (3)) -- tables: write:t
CREATE TABLE t (id INT) ENGINE=MERGE UNION=(users, gists) INSERT_METHOD=LAST -- tables: write:gists write:t write:users
CREATE TABLE t (`references` INT, `select` INT) -- tables: write:t
CREATE TABLE t (name VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT 'FROM users' ON UPDATE CURRENT_TIMESTAMP) -- tables: write:t
CREATE TEMPORARY TABLE t (id INT) -- tables: write:t
CREATE TEMPORARY TABLE IF NOT EXISTS t SELECT * FROM users -- tables: write:t read:users
CREATE TEMPORARY TABLE t LIKE users -- tables: write:t read:users
DROP TABLE users -- tables: write:users
DROP TABLE IF EXISTS users, github.gists, `issues` CASCADE -- tables: write:issues write:users write:github.gists
DROP TABLES users, gists -- tables: write:gists write:users
DROP TEMPORARY TABLE IF EXISTS t, u -- tables: write:t write:u
DROP VIEW IF EXISTS v, archive.w RESTRICT -- tables: write:v write:archive.w
DROP INDEX i ON users ALGORITHM=INPLACE LOCK=NONE -- tables: write:users
DROP DATABASE IF EXISTS github -- tables:
DROP SCHEMA github -- tables:
DROP TRIGGER IF EXISTS github.r -- tables:
DROP PROCEDURE IF EXISTS p -- tables:
DROP FUNCTION github.f -- tables:
DROP EVENT e -- tables:
DROP USER IF EXISTS 'a'@'localhost' -- tables:
DROP ROLE a, b -- tables:
DROP PREPARE s -- tables:
TRUNCATE users -- tables: write:users
TRUNCATE TABLE github.users -- tables: write:github.users
RENAME TABLE users TO people -- tables: write:people write:users
RENAME TABLE users TO github.people, gists TO archive.gists -- tables: write:gists write:users write:archive.gists write:github.people
RENAME TABLES users TO people -- tables: write:people write:users
RENAME USER a TO b -- tables:
ALTER TABLE users ADD COLUMN a INT AFTER name, DROP COLUMN n, ADD INDEX (a), ALGORITHM=INSTANT -- tables: write:users
ALTER TABLE github.users MODIFY name VARCHAR(10) FIRST, CHANGE n m INT, ALTER COLUMN m SET DEFAULT 1 -- tables: write:github.users
ALTER TABLE users RENAME TO people -- tables: write:people write:users
ALTER TABLE users RENAME AS archive.people -- tables: write:users write:archive.people
ALTER TABLE users RENAME people -- tables: write:people write:users
ALTER TABLE users RENAME COLUMN a TO b, RENAME INDEX c TO d, RENAME KEY e TO f -- tables: write:users
ALTER TABLE users ADD CONSTRAINT fk FOREIGN KEY (gist_id) REFERENCES gists (id) -- tables: read:gists write:users
ALTER TABLE events EXCHANGE PARTITION p0 WITH TABLE users WITHOUT VALIDATION -- tables: write:events write:users
ALTER TABLE events ADD PARTITION (PARTITION p9 VALUES LESS THAN (100)) -- tables: write:events
ALTER TABLE events REORGANIZE PARTITION p0 INTO (PARTITION a VALUES IN (1), PARTITION b VALUES IN (2)) -- tables: write:events
ALTER TABLE users ENGINE=MERGE, UNION=(gists, issues) -- tables: write:gists write:issues write:users
ALTER TABLE users CONVERT TO CHARACTER SET utf8mb4, COMMENT='x', ORDER BY id -- tables: write:users
ALTER TABLE users DISCARD TABLESPACE -- tables: write:users
ALTER TABLE users DISABLE KEYS -- tables: write:users
ALTER DATABASE github CHARACTER SET utf8mb4 -- tables:
ALTER VIEW v AS SELECT * FROM users -- tables: read:users write:v
ALTER ALGORITHM=MERGE DEFINER=a@b SQL SECURITY INVOKER VIEW v (x) AS SELECT id FROM users WITH CASCADED CHECK OPTION -- tables: read:users write:v
ALTER EVENT e DISABLE -- tables:
ALTER USER a IDENTIFIED BY 'b' -- tables:
CREATE VIEW v AS SELECT * FROM users JOIN gists USING (id) -- tables: read:gists read:users write:v
CREATE OR REPLACE ALGORITHM=TEMPTABLE DEFINER=`a`@`b` SQL SECURITY DEFINER VIEW github.v (a, b) AS (SELECT id, n FROM users) UNION SELECT id, n FROM gists -- tables: read:gists read:users write:github.v
CREATE VIEW v AS WITH c AS (SELECT id FROM users) SELECT * FROM c WITH LOCAL CHECK OPTION -- tables: read:users write:v
CREATE VIEW v AS TABLE users -- tables: read:users write:v
CREATE INDEX i ON users (name(10), (n + 1) DESC) -- tables: write:users
CREATE UNIQUE INDEX i USING BTREE ON github.users (name) INVISIBLE -- tables: write:github.users
CREATE FULLTEXT INDEX i ON users (name) WITH PARSER ngram -- tables: write:users
CREATE SPATIAL INDEX i ON users (g) -- tables: write:users
CREATE DATABASE IF NOT EXISTS x CHARACTER SET utf8mb4 -- tables:
CREATE SCHEMA x -- tables:
CREATE USER a@b IDENTIFIED BY 'c' -- tables:
CREATE ROLE r -- tables:
CREATE TRIGGER r BEFORE INSERT ON users FOR EACH ROW SET NEW.n = (SELECT MAX(n) FROM gists) -- tables: write:users
CREATE DEFINER=a@b TRIGGER r AFTER UPDATE ON github.users FOR EACH ROW FOLLOWS q BEGIN INSERT INTO gists (n) VALUES (1); DELETE FROM issues; END -- tables: write:github.users
CREATE TRIGGER r AFTER DELETE ON users FOR EACH ROW IF OLD.n THEN DELETE FROM gists; ELSE SET @a = 1; END IF -- tables: write:users
CREATE PROCEDURE p() SELECT * FROM users -- tables:
CREATE DEFINER=CURRENT_USER PROCEDURE IF NOT EXISTS p(IN a INT, OUT b INT) READS SQL DATA BEGIN DECLARE c INT; SELECT n INTO c FROM users; UPDATE gists SET n = c; END -- tables:
CREATE PROCEDURE p() BEGIN IF a THEN SELECT 1; ELSEIF b THEN SELECT CASE WHEN 1 THEN 2 END; END IF; WHILE 1 DO SET @a = IF(1, 2, 3); END WHILE; REPEAT SET @b = REPEAT('a', 2); UNTIL 1 END REPEAT; l: LOOP LEAVE l; END LOOP l; CASE a WHEN 1 THEN SELECT 1; END CASE; END -- tables:
CREATE FUNCTION f(a INT) RETURNS INT DETERMINISTIC RETURN (SELECT MAX(id) FROM users) -- tables:
CREATE FUNCTION f() RETURNS INT READS SQL DATA BEGIN DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN RETURN 1; END; RETURN (SELECT MAX(id) FROM users); END -- tables:
CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM users WHERE n < 5 -- tables:
CREATE EVENT e ON SCHEDULE AT CURRENT_TIMESTAMP DO BEGIN DELETE FROM users; DELETE FROM gists; END -- tables:
LOCK TABLES users READ -- tables: read:users
LOCK TABLES users AS u WRITE, gists g READ LOCAL, github.issues WRITE -- tables: read:gists write:users write:github.issues
LOCK TABLE users WRITE -- tables: write:users
UNLOCK TABLES -- tables:
HANDLER users OPEN AS h -- tables: read:users
HANDLER h READ FIRST WHERE n = 1 LIMIT 1 -- tables:
HANDLER h CLOSE -- tables:
ANALYZE TABLE users, github.gists -- tables: write:users write:github.gists
ANALYZE NO_WRITE_TO_BINLOG TABLE users UPDATE HISTOGRAM ON n WITH 10 BUCKETS -- tables: write:users
OPTIMIZE LOCAL TABLE users, gists -- tables: write:gists write:users
REPAIR TABLE users QUICK -- tables: write:users
CHECK TABLE users, gists FOR UPGRADE -- tables: read:gists read:users
CHECKSUM TABLE users EXTENDED -- tables: read:users
CACHE INDEX users INDEX (user_id), gists IN c -- tables: read:gists read:users
LOAD INDEX INTO CACHE users IGNORE LEAVES, gists -- tables: read:gists read:users
LOAD DATA INFILE 'users.csv' INTO TABLE gists -- tables: write:gists
LOAD DATA LOW_PRIORITY LOCAL INFILE 'a' REPLACE INTO TABLE github.gists PARTITION (p0) CHARACTER SET utf8mb4 FIELDS TERMINATED BY ',' ENCLOSED BY '"' LINES STARTING BY 'x' IGNORE 1 LINES (id, @n) SET n = @n + (SELECT MAX(n) FROM users), name = 'a' -- tables: read:users write:github.gists
LOAD XML LOCAL INFILE 'a' INTO TABLE gists ROWS IDENTIFIED BY '<row>' -- tables: write:gists
IMPORT TABLE FROM 'users.sdi' -- tables:
GRANT SELECT, INSERT (id, n) ON users TO a -- tables: write:users
GRANT ALL ON github.users TO 'a'@'%' WITH GRANT OPTION -- tables: write:github.users
GRANT SELECT ON TABLE github.users TO a -- tables: write:github.users
GRANT ALL PRIVILEGES ON *.* TO a -- tables:
GRANT ALL ON github.* TO a -- tables:
GRANT SELECT ON * TO a -- tables:
GRANT EXECUTE ON PROCEDURE github.p TO a -- tables:
GRANT a, b TO c -- tables:
GRANT PROXY ON 'a'@'b' TO c -- tables:
REVOKE SELECT ON users FROM a -- tables: write:users
REVOKE ALL PRIVILEGES, GRANT OPTION FROM a -- tables:
CALL p() -- tables:
CALL github.p(1, @a, (SELECT MAX(id) FROM users)) -- tables: read:users
PREPARE s FROM 'SELECT * FROM users WHERE id = ?' -- tables: read:users
PREPARE s FROM 'UPDATE users SET name = ''x'' WHERE id IN (SELECT id FROM gists)' -- tables: read:gists write:users
PREPARE s FROM "SELECT 'a\'b' FROM users" -- tables: read:users
PREPARE s FROM @a -- tables:
EXECUTE s USING @a, @b -- tables:
DEALLOCATE PREPARE s -- tables:
FLUSH TABLES -- tables:
FLUSH TABLES users, github.gists WITH READ LOCK -- tables: read:users read:github.gists
FLUSH TABLES users FOR EXPORT -- tables: read:users
FLUSH TABLES WITH READ LOCK -- tables:
FLUSH LOCAL STATUS -- tables:
SELECT * INTO OUTFILE 'users.csv' FIELDS TERMINATED BY ',' FROM gists -- tables: read:gists
SELECT name FROM gists LIMIT 1 INTO DUMPFILE 'x' -- tables: read:gists
SHOW CREATE TABLE users -- tables: read:users
SHOW CREATE VIEW github.v -- tables: read:github.v
SHOW CREATE PROCEDURE p -- tables:
SHOW CREATE TRIGGER users -- tables:
SHOW CREATE DATABASE IF NOT EXISTS github -- tables:
SHOW OPEN TABLES FROM github LIKE 'u%' -- tables:
SHOW GRANTS FOR a -- tables:
SHOW PROCESSLIST -- tables:
SHOW ENGINE InnoDB STATUS -- tables:
EXPLAIN FOR CONNECTION 5 -- tables:
XA START 'a' -- tables:
XA COMMIT 'a' ONE PHASE -- tables:
BEGIN -- tables:
BEGIN WORK -- tables:
START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY -- tables:
COMMIT -- tables:
ROLLBACK -- tables:
SAVEPOINT users -- tables:
ROLLBACK TO users -- tables:
RELEASE SAVEPOINT users -- tables:
SET autocommit = 0 -- tables:
SET NAMES utf8mb4 COLLATE utf8mb4_bin -- tables:
SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED -- tables:
SET @@session.sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES'), GLOBAL max_connections = 100 -- tables:
SET PASSWORD FOR a = 'b' -- tables:
SET ROLE ALL EXCEPT r -- tables:
SET DEFAULT ROLE NONE TO a -- tables:
SET RESOURCE GROUP g -- tables:
USE github -- tables:
KILL 5 -- tables:
KILL QUERY 5 -- tables:
GET DIAGNOSTICS @a = NUMBER -- tables:
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'from users' -- tables:
RESET PERSIST -- tables:
PURGE BINARY LOGS TO 'a' -- tables:
STOP REPLICA -- tables:
INSTALL PLUGIN a SONAME 'b' -- tables:
CLONE LOCAL DATA DIRECTORY = '/a' -- tables:
HELP 'SELECT' -- tables:
