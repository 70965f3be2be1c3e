SELECT * FROM user_names
SELECT * FROM gist_authors a JOIN issues i ON i.id = a.id
SELECT * FROM github.`gist_authors`
SELECT * FROM starred
SELECT COUNT(*) FROM all_names
SELECT * FROM counted
SELECT * FROM (SELECT name FROM user_names) a
WITH c AS (SELECT * FROM gist_authors) SELECT * FROM c
WITH user_names AS (SELECT * FROM labels) SELECT * FROM user_names
SELECT comments_of(1)
SELECT Comments_Of(id), github.comments_of(2) FROM labels
SELECT `odd name`(1)
SELECT bump(1)
SELECT id, github.bump(id) FROM labels
SELECT * FROM labels WHERE n = (SELECT comments_of(1))
SELECT * FROM user_names FOR UPDATE
DO bump(1)
SET @a = comments_of(1)
INSERT INTO gists (n) VALUES (1)
INSERT INTO gists (id, n) VALUES (1, 1) ON DUPLICATE KEY UPDATE n = 2
INSERT INTO gists (n) SELECT n FROM starred
INSERT INTO labels (n) SELECT comments_of(id) FROM issues
INSERT INTO pull_requests (n) VALUES (comments_of(3))
REPLACE INTO gists (id, n) VALUES (7, 1)
UPDATE gists SET n = 5 WHERE id = 1
UPDATE labels SET n = bump(n)
UPDATE user_names SET name = 'x' WHERE id = 1
UPDATE starred SET n = 3
DELETE FROM gists WHERE id = 2
DELETE FROM user_names WHERE id = 99
DELETE FROM labels WHERE id = comments_of(1)
DELETE l FROM labels l JOIN gist_authors a ON a.id = l.id
INSERT INTO user_names (name) VALUES ('z')
INSERT INTO archive.gists (n) VALUES (1)
CALL touch_gist(1)
CALL nested(1)
CALL github.NESTED(2)
CALL touch_gist(comments_of(1))
CALL archive.across()
