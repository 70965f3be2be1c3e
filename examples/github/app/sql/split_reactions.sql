-- A table for each domain. Triggers keep them up to date as long as code runs that knows only the old one; what is there
-- already is copied. The unique keys make it harmless that a reaction may come on both ways.
USE github;

CREATE TABLE gist_reactions (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  gist_id BIGINT UNSIGNED NOT NULL,
  user_id BIGINT UNSIGNED NOT NULL,
  content VARCHAR(20) NOT NULL,
  UNIQUE KEY index_gist_reactions_on_gist (gist_id, user_id, content)
);
CREATE TABLE issue_reactions (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  issue_id BIGINT UNSIGNED NOT NULL,
  user_id BIGINT UNSIGNED NOT NULL,
  content VARCHAR(20) NOT NULL,
  UNIQUE KEY index_issue_reactions_on_issue (issue_id, user_id, content)
);

DELIMITER //
CREATE TRIGGER reaction_added AFTER INSERT ON reactions FOR EACH ROW
  IF NEW.subject_type = 'Gist' THEN
    INSERT IGNORE INTO gist_reactions (gist_id, user_id, content) VALUES (NEW.subject_id, NEW.user_id, NEW.content);
  ELSE
    INSERT IGNORE INTO issue_reactions (issue_id, user_id, content) VALUES (NEW.subject_id, NEW.user_id, NEW.content);
  END IF//
CREATE TRIGGER reaction_removed AFTER DELETE ON reactions FOR EACH ROW
  IF OLD.subject_type = 'Gist' THEN
    DELETE FROM gist_reactions WHERE gist_id = OLD.subject_id AND user_id = OLD.user_id AND content = OLD.content;
  ELSE
    DELETE FROM issue_reactions WHERE issue_id = OLD.subject_id AND user_id = OLD.user_id AND content = OLD.content;
  END IF//
DELIMITER ;

INSERT IGNORE INTO gist_reactions (gist_id, user_id, content)
  SELECT subject_id, user_id, content FROM reactions WHERE subject_type = 'Gist' FOR SHARE;
INSERT IGNORE INTO issue_reactions (issue_id, user_id, content)
  SELECT subject_id, user_id, content FROM reactions WHERE subject_type = 'Issue' FOR SHARE;
