CREATE VIEW github.user_names AS SELECT id, name FROM github.users
CREATE VIEW github.gist_authors AS SELECT g.id, u.name FROM github.gists g JOIN github.user_names u ON u.id = g.user_id
CREATE VIEW github.starred AS SELECT id, n FROM github.issues WHERE id IN (SELECT user_id FROM github.stars)
CREATE VIEW github.all_names AS SELECT name FROM github.repositories UNION SELECT name FROM archive.users
CREATE FUNCTION github.comments_of(g INT) RETURNS INT READS SQL DATA RETURN (SELECT COUNT(*) FROM gist_comments WHERE gist_id = g)
CREATE FUNCTION github.bump(r INT) RETURNS INT DETERMINISTIC MODIFIES SQL DATA BEGIN UPDATE repositories SET n = n + 1 WHERE id = r; RETURN r; END
CREATE FUNCTION github.`odd name`(a INT) RETURNS INT READS SQL DATA BEGIN DECLARE b INT DEFAULT comments_of(a); IF b > (SELECT MAX(id) FROM labels) THEN SET b = 0; END IF; RETURN b; END
CREATE VIEW github.counted AS SELECT id, github.comments_of(id) AS comments FROM github.pull_requests
CREATE TRIGGER github.gist_added AFTER INSERT ON github.gists FOR EACH ROW UPDATE users SET n = n + 1 WHERE id = NEW.user_id
CREATE TRIGGER github.gist_changed BEFORE UPDATE ON github.gists FOR EACH ROW INSERT INTO labels (n) VALUES (NEW.n)
CREATE TRIGGER github.gist_removed AFTER DELETE ON github.gists FOR EACH ROW BEGIN DELETE FROM gist_comments WHERE gist_id = OLD.id; INSERT INTO archive.gists (n) VALUES (OLD.n); END
CREATE TRIGGER archive.gist_kept AFTER INSERT ON archive.gists FOR EACH ROW UPDATE events SET n = 1
CREATE TRIGGER github.pull_checked BEFORE INSERT ON github.pull_requests FOR EACH ROW SET NEW.n = (SELECT MAX(n) FROM issue_comments)
CREATE PROCEDURE github.touch_gist(g INT) BEGIN UPDATE gists SET n = 1 WHERE id = g; SELECT COUNT(*) FROM stars; END
CREATE PROCEDURE github.nested(g INT) BEGIN CALL touch_gist(g); INSERT INTO starred_gists (n) VALUES (comments_of(g)); END
CREATE PROCEDURE archive.across() BEGIN DECLARE c CURSOR FOR SELECT id FROM issues; OPEN c; CLOSE c; DELETE FROM github.gists WHERE id = 1; END
