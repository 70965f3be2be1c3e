INSERT INTO users (name) VALUES ('a')
INSERT INTO users (name, n) VALUES ('a', 1), ('b', 2), ('c', NULL)
INSERT INTO users () VALUES ()
INSERT users VALUES (DEFAULT, 1, 1, 1, 'a', 'b', 1, NULL, NOW())
INSERT LOW_PRIORITY IGNORE INTO github.users (name) VALUES ('a')
INSERT HIGH_PRIORITY users (name) VALUE ('a')
INSERT INTO `github`.`users`(`name`)VALUES('a')
INSERT/**/INTO/**/users(name)VALUES('a')
INSERT INTO users SET name = 'a', n = 1 + 1
INSERT INTO users SET name = (SELECT name FROM gists LIMIT 1)
INSERT INTO users (name) VALUES ((SELECT name FROM gists LIMIT 1))
INSERT INTO users (name, n) VALUES ('a', (SELECT MAX(n) FROM gists) + 1), ((SELECT name FROM issues LIMIT 1), 2)
INSERT INTO users (name) SELECT name FROM gists
INSERT INTO users (name) SELECT name FROM users
INSERT INTO users (name) (SELECT name FROM gists)
INSERT INTO users (name) ((SELECT name FROM gists) UNION (SELECT name FROM issues))
INSERT INTO users (name) SELECT name FROM gists UNION SELECT name FROM issues
INSERT INTO users (name) SELECT g.name FROM gists g JOIN issues i ON g.id = i.id WHERE g.n IN (SELECT n FROM stars)
INSERT INTO archive.users SELECT * FROM users WHERE id > 100
INSERT INTO archive.users TABLE users LIMIT 0
INSERT INTO users (name) WITH c AS (SELECT name FROM gists) SELECT name FROM c
INSERT INTO users (name) WITH users AS (SELECT name FROM gists) SELECT name FROM users
INSERT INTO users (name) VALUES ROW('a'), ROW('b')
INSERT INTO users (id, name) VALUES (1, 'a') ON DUPLICATE KEY UPDATE name = VALUES(name), n = n + 1
INSERT INTO users (id, name) VALUES (1, 'a') AS new ON DUPLICATE KEY UPDATE name = new.name
INSERT INTO users (id, name) VALUES (1, 'a') AS new(a, b) ON DUPLICATE KEY UPDATE name = b, n = (SELECT MAX(n) FROM gists)
INSERT INTO users (id, name) SELECT id, name FROM gists ON DUPLICATE KEY UPDATE name = VALUES(name)
INSERT INTO users (id, name) SELECT g.id, g.name FROM gists g JOIN issues i USING (id) ON DUPLICATE KEY UPDATE name = g.name
INSERT INTO users (id, name) SELECT g.id, g.name FROM gists g JOIN issues i ON g.id = i.id ON DUPLICATE KEY UPDATE name = CONCAT(g.name, (SELECT MAX(id) FROM stars))
INSERT INTO users (id, name) SELECT * FROM (SELECT id, name FROM gists) AS dt ON DUPLICATE KEY UPDATE name = dt.name
INSERT INTO users SET id = 1, name = 'a' AS new ON DUPLICATE KEY UPDATE name = new.name
INSERT INTO events PARTITION (p0, p1, p2, p3) (name) VALUES ('a')
INSERT INTO events PARTITION (p0, p1, p2, p3) (name) SELECT name FROM users
INSERT INTO users (name) SELECT name FROM gists FOR UPDATE
INSERT INTO users (name) SELECT name FROM gists LOCK IN SHARE MODE
INSERT /*+ SET_VAR(sort_buffer_size = 65536) */ INTO users (name) VALUES ('a')
INSERT INTO users (name) VALUES ('a'); 
REPLACE INTO users (id, name) VALUES (1, 'a')
REPLACE users SET id = 1, name = 'a'
REPLACE LOW_PRIORITY INTO users (id, name) SELECT id, name FROM gists
REPLACE INTO archive.users SELECT * FROM github.users
REPLACE INTO users (id) VALUES ((SELECT MIN(id) FROM gists))
UPDATE users SET n = 1
UPDATE users SET n = 1, name = 'a' WHERE id = 1 ORDER BY id LIMIT 1
UPDATE LOW_PRIORITY IGNORE github.users SET n = 1
UPDATE users AS u SET u.n = u.n + 1 WHERE u.id IN (1, 2)
UPDATE users u SET github.u.n = 1
UPDATE `users` SET `users`.`n` = 1
UPDATE users SET n = (SELECT MAX(n) FROM gists) WHERE id IN (SELECT user_id FROM stars)
UPDATE users SET n = DEFAULT, name = DEFAULT(name)
UPDATE users, gists SET users.n = 1 WHERE users.id = gists.user_id
UPDATE users, gists SET users.n = gists.n, gists.name = users.name WHERE users.id = gists.user_id
UPDATE users u JOIN gists g ON u.id = g.user_id SET u.n = g.n
UPDATE users u JOIN gists g ON u.id = g.user_id SET g.n = u.n
UPDATE users u LEFT JOIN gists g USING (id) SET u.n = 1 WHERE g.id IS NULL
UPDATE users u, (SELECT user_id, COUNT(*) c FROM gists GROUP BY user_id) g SET u.n = g.c WHERE u.id = g.user_id
UPDATE users u JOIN (SELECT MAX(id) m FROM gists) g ON u.id = g.m SET n = 1
UPDATE users u INNER JOIN archive.users a ON u.id = a.id SET u.name = a.name, a.n = 1
UPDATE (users u JOIN gists g USING (id)) JOIN issues i USING (id) SET i.n = 1
UPDATE users JOIN gists USING (id) SET users.n = 1, gists.n = 2
UPDATE github.users JOIN archive.users a USING (id) SET github.users.n = 1
UPDATE users u1, users u2 SET u1.n = 1 WHERE u1.id = u2.id + 1
UPDATE users u JOIN (SELECT id AS i FROM gists) g ON u.id = g.i SET n = 1, u.user_id = 2
UPDATE users JOIN issues ON users.id = issues.user_id SET users.body = issues.body WHERE EXISTS (SELECT * FROM stars)
UPDATE events PARTITION (p0) SET n = 1
UPDATE users USE INDEX (user_id) SET n = 1 WHERE user_id = 1
WITH c AS (SELECT user_id, COUNT(*) n FROM gists GROUP BY user_id) UPDATE users JOIN c ON users.id = c.user_id SET users.n = c.n
WITH c AS (SELECT id FROM gists) UPDATE users SET n = 1 WHERE id IN (SELECT id FROM c)
UPDATE users SET doc = JSON_SET(doc, '$.a', (SELECT n FROM gists LIMIT 1))
DELETE FROM users
DELETE FROM users WHERE id = 1 ORDER BY id LIMIT 1
DELETE LOW_PRIORITY QUICK IGNORE FROM github.users WHERE id = 1
DELETE FROM users AS u WHERE u.id = 1
DELETE FROM users u WHERE u.id IN (SELECT user_id FROM gists)
DELETE FROM users WHERE EXISTS (SELECT * FROM gists WHERE gists.user_id = users.id) AND id NOT IN (SELECT user_id FROM stars)
DELETE FROM events PARTITION (p0) WHERE id = 1
DELETE users FROM users JOIN gists ON users.id = gists.user_id
DELETE u FROM users u JOIN gists g ON u.id = g.user_id
DELETE u.* FROM users u JOIN gists g ON u.id = g.user_id
DELETE u, g FROM users u JOIN gists g ON u.id = g.user_id JOIN issues i ON i.id = g.id
DELETE users, gists FROM users, gists WHERE users.id = gists.user_id
DELETE github.users FROM github.users JOIN gists USING (id)
DELETE users.*, archive.gists.* FROM users JOIN archive.gists ON users.id = archive.gists.id
DELETE FROM users USING users JOIN gists ON users.id = gists.user_id
DELETE FROM u USING users AS u JOIN gists AS g USING (id) WHERE g.n = 1
DELETE FROM u.*, g USING users AS u JOIN gists AS g USING (id), issues
DELETE FROM u USING users u LEFT JOIN (SELECT user_id FROM gists) g ON u.id = g.user_id WHERE g.user_id IS NULL
DELETE u FROM users u, LATERAL (SELECT * FROM gists WHERE gists.user_id = u.id LIMIT 1) g
DELETE u1 FROM users u1 JOIN users u2 ON u1.name = u2.name AND u1.id > u2.id
WITH c AS (SELECT id FROM gists) DELETE FROM users WHERE id IN (SELECT id FROM c)
WITH c AS (SELECT id FROM gists) DELETE u FROM users u JOIN c USING (id)
DELETE FROM users WHERE id = (SELECT m FROM (SELECT MAX(id) m FROM users) t)
