-- A database such as GitHub's once was, cut down to four schema domains: users, repositories, issues, gists
-- (schema-domains.yml says which table is whose). As there, there are no foreign keys, and a row that a client
-- wrote carries the client's own id of that write.

CREATE DATABASE IF NOT EXISTS github CHARACTER SET utf8mb4;
USE github;

-- users

CREATE TABLE IF NOT EXISTS users (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  login VARCHAR(40) NOT NULL,
  invited_by BIGINT UNSIGNED NULL,
  lock_version INT UNSIGNED NOT NULL DEFAULT 0,
  client_mutation_id VARCHAR(40) NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  UNIQUE KEY index_users_on_login (login),
  KEY index_users_on_invited_by (invited_by)
);

CREATE TABLE IF NOT EXISTS user_emails (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  user_id BIGINT UNSIGNED NOT NULL,
  email VARCHAR(255) NOT NULL,
  client_mutation_id VARCHAR(40) NULL,
  KEY index_user_emails_on_user_id (user_id)
);

CREATE TABLE IF NOT EXISTS followers (
  user_id BIGINT UNSIGNED NOT NULL,
  follower_id BIGINT UNSIGNED NOT NULL,
  client_mutation_id VARCHAR(40) NULL,
  PRIMARY KEY (user_id, follower_id)
);

CREATE TABLE IF NOT EXISTS avatars (
  user_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
  url VARCHAR(255) NOT NULL
);

-- repositories

CREATE TABLE IF NOT EXISTS repositories (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  owner_id BIGINT UNSIGNED NOT NULL,
  name VARCHAR(100) NOT NULL,
  lock_version INT UNSIGNED NOT NULL DEFAULT 0,
  client_mutation_id VARCHAR(40) NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  KEY index_repositories_on_owner_id (owner_id)
);

CREATE TABLE IF NOT EXISTS releases (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  repository_id BIGINT UNSIGNED NOT NULL,
  author_id BIGINT UNSIGNED NOT NULL,
  body TEXT NOT NULL,
  client_mutation_id VARCHAR(40) NULL,
  KEY index_releases_on_repository_id (repository_id)
);

CREATE TABLE IF NOT EXISTS stars (
  user_id BIGINT UNSIGNED NOT NULL,
  repository_id BIGINT UNSIGNED NOT NULL,
  client_mutation_id VARCHAR(40) NULL,
  PRIMARY KEY (user_id, repository_id),
  KEY index_stars_on_repository_id (repository_id)
);

-- issues

CREATE TABLE IF NOT EXISTS issues (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  repository_id BIGINT UNSIGNED NOT NULL DEFAULT 1,
  user_id BIGINT UNSIGNED NOT NULL,
  title VARCHAR(255) NOT NULL,
  lock_version INT UNSIGNED NOT NULL DEFAULT 0,
  client_mutation_id VARCHAR(40) NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  KEY index_issues_on_user_id (user_id)
);

CREATE TABLE IF NOT EXISTS issue_comments (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  issue_id BIGINT UNSIGNED NOT NULL,
  user_id BIGINT UNSIGNED NOT NULL,
  body TEXT NOT NULL,
  client_mutation_id VARCHAR(40) NULL,
  KEY index_issue_comments_on_issue_id (issue_id)
);

CREATE TABLE IF NOT EXISTS labels (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(50) NOT NULL
);

CREATE TABLE IF NOT EXISTS issue_labels (
  issue_id BIGINT UNSIGNED NOT NULL,
  label_id BIGINT UNSIGNED NOT NULL,
  client_mutation_id VARCHAR(40) NULL,
  PRIMARY KEY (issue_id, label_id)
);

-- gists

CREATE TABLE IF NOT EXISTS gists (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  user_id BIGINT UNSIGNED NOT NULL,
  title VARCHAR(255) NOT NULL,
  lock_version INT UNSIGNED NOT NULL DEFAULT 0,
  client_mutation_id VARCHAR(40) NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  KEY index_gists_on_user_id (user_id)
);

CREATE TABLE IF NOT EXISTS gist_comments (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  gist_id BIGINT UNSIGNED NOT NULL,
  user_id BIGINT UNSIGNED NOT NULL,
  body TEXT NOT NULL,
  client_mutation_id VARCHAR(40) NULL,
  KEY index_gist_comments_on_gist_id (gist_id)
);

CREATE TABLE IF NOT EXISTS starred_gists (
  user_id BIGINT UNSIGNED NOT NULL,
  gist_id BIGINT UNSIGNED NOT NULL,
  client_mutation_id VARCHAR(40) NULL,
  PRIMARY KEY (user_id, gist_id),
  KEY index_starred_gists_on_gist_id (gist_id)
);

-- Something to begin with: 1,000 of each.

SET SESSION cte_max_recursion_depth = 1000;

INSERT INTO users (id, login, invited_by)
  WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
  SELECT i, CONCAT('user', i), 1 + i MOD 50 FROM n;
INSERT INTO user_emails (user_id, email) SELECT id, CONCAT(login, '@example.com') FROM users ORDER BY id;
INSERT INTO followers (user_id, follower_id) SELECT id, 1 + id MOD 1000 FROM users;
INSERT INTO avatars (user_id, url) SELECT id, CONCAT('https://avatars.example.com/u/', id) FROM users;
INSERT INTO repositories (id, owner_id, name) SELECT id, 1 + id MOD 100, CONCAT('repository', id) FROM users ORDER BY id;
INSERT INTO releases (repository_id, author_id, body) SELECT id, owner_id, 'First release' FROM repositories ORDER BY id;
INSERT INTO stars (user_id, repository_id) SELECT 1 + id MOD 300, id FROM repositories;
INSERT INTO labels (id, name) VALUES (1, 'bug'), (2, 'documentation'), (3, 'duplicate'), (4, 'enhancement'),
  (5, 'good first issue'), (6, 'help wanted'), (7, 'question'), (8, 'wontfix');
INSERT INTO issues (id, repository_id, user_id, title) SELECT id, id, 1 + id MOD 200, CONCAT('Issue ', id) FROM repositories ORDER BY id;
INSERT INTO issue_comments (issue_id, user_id, body) SELECT id, user_id, 'It also happens here.' FROM issues ORDER BY id;
INSERT INTO issue_labels (issue_id, label_id) SELECT id, 1 + id MOD 8 FROM issues;
INSERT INTO gists (id, user_id, title) SELECT id, 1 + id MOD 200, CONCAT('gist', id, '.sql') FROM users ORDER BY id;
INSERT INTO gist_comments (gist_id, user_id, body) SELECT id, user_id, 'Nice!' FROM gists ORDER BY id;
INSERT INTO starred_gists (user_id, gist_id) SELECT 1 + id MOD 300, id FROM gists;
