-- What grew over the years beside schema.sql, and ties its domains together.
USE github;

CREATE TABLE reactions (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  subject_type VARCHAR(20) NOT NULL,
  subject_id BIGINT UNSIGNED NOT NULL,
  user_id BIGINT UNSIGNED NOT NULL,
  content VARCHAR(20) NOT NULL,
  UNIQUE KEY index_reactions_on_subject (subject_type, subject_id, user_id, content)
);
INSERT INTO reactions (subject_type, subject_id, user_id, content)
  SELECT 'Gist', id, 1 + id MOD 50, 'rocket' FROM gists WHERE id <= 100;
INSERT INTO reactions (subject_type, subject_id, user_id, content)
  SELECT 'Issue', id, 1 + id MOD 50, 'rocket' FROM issues WHERE id <= 100;

ALTER TABLE gists ADD CONSTRAINT gists_user FOREIGN KEY (user_id) REFERENCES users (id);

CREATE VIEW gist_authors AS SELECT gists.id, gists.title, users.login FROM gists JOIN users ON users.id = gists.user_id;
