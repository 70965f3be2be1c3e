USE github;

ALTER TABLE gists DROP FOREIGN KEY gists_user;
DROP VIEW gist_authors;
