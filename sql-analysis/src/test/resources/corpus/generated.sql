SELECT l.id, x.n FROM users l, pull_requests x WHERE l.id = 1
SELECT COUNT(*) FROM pull_requests l, stars x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM stars l, starred_gists x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM starred_gists l, gists x
UPDATE gists l, gist_comments x SET l.n = 5 WHERE x.id = 1
DELETE l FROM gist_comments l, issues x WHERE x.id = 1
DELETE FROM l USING issues l, repositories x WHERE x.id = 1
DO (SELECT COUNT(*) FROM repositories l, users x)
WITH c AS (SELECT l.id, x.n FROM users l, pull_requests x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM pull_requests l JOIN stars x WHERE l.id = 1
SELECT COUNT(*) FROM stars l JOIN starred_gists x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM starred_gists l JOIN gists x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gists l JOIN gist_comments x
UPDATE gist_comments l JOIN issues x SET l.n = 5 WHERE x.id = 1
DELETE l FROM issues l JOIN repositories x WHERE x.id = 1
DELETE FROM l USING repositories l JOIN users x WHERE x.id = 1
DO (SELECT COUNT(*) FROM users l JOIN pull_requests x)
WITH c AS (SELECT l.id, x.n FROM pull_requests l JOIN stars x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM stars l INNER JOIN starred_gists x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM starred_gists l INNER JOIN gists x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gists l INNER JOIN gist_comments x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gist_comments l INNER JOIN issues x ON l.id = x.id
UPDATE issues l INNER JOIN repositories x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM repositories l INNER JOIN users x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING users l INNER JOIN pull_requests x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM pull_requests l INNER JOIN stars x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM stars l INNER JOIN starred_gists x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM starred_gists l CROSS JOIN gists x WHERE l.id = 1
SELECT COUNT(*) FROM gists l CROSS JOIN gist_comments x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gist_comments l CROSS JOIN issues x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM issues l CROSS JOIN repositories x
UPDATE repositories l CROSS JOIN users x SET l.n = 5 WHERE x.id = 1
DELETE l FROM users l CROSS JOIN pull_requests x WHERE x.id = 1
DELETE FROM l USING pull_requests l CROSS JOIN stars x WHERE x.id = 1
DO (SELECT COUNT(*) FROM stars l CROSS JOIN starred_gists x)
WITH c AS (SELECT l.id, x.n FROM starred_gists l CROSS JOIN gists x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gists l STRAIGHT_JOIN gist_comments x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM gist_comments l STRAIGHT_JOIN issues x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM issues l STRAIGHT_JOIN repositories x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM repositories l STRAIGHT_JOIN users x ON l.id = x.id
UPDATE users l STRAIGHT_JOIN pull_requests x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM pull_requests l STRAIGHT_JOIN stars x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING stars l STRAIGHT_JOIN starred_gists x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM starred_gists l STRAIGHT_JOIN gists x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM gists l STRAIGHT_JOIN gist_comments x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gist_comments l LEFT JOIN issues x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
SELECT COUNT(*) FROM issues l LEFT JOIN repositories x ON LEFT(l.name, 1) = x.name WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM repositories l LEFT JOIN users x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM users l LEFT JOIN pull_requests x ON LEFT(l.name, 1) = x.name
UPDATE pull_requests l LEFT JOIN stars x ON LEFT(l.name, 1) = x.name SET l.n = 5 WHERE x.id = 1
DELETE l FROM stars l LEFT JOIN starred_gists x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DELETE FROM l USING starred_gists l LEFT JOIN gists x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DO (SELECT COUNT(*) FROM gists l LEFT JOIN gist_comments x ON LEFT(l.name, 1) = x.name)
WITH c AS (SELECT l.id, x.n FROM gist_comments l LEFT JOIN issues x ON LEFT(l.name, 1) = x.name) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM issues AS l LEFT OUTER JOIN repositories x USING (id) WHERE l.id = 1
SELECT COUNT(*) FROM repositories AS l LEFT OUTER JOIN users x USING (id) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM users AS l LEFT OUTER JOIN pull_requests x USING (id) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM pull_requests AS l LEFT OUTER JOIN stars x USING (id)
UPDATE stars AS l LEFT OUTER JOIN starred_gists x USING (id) SET l.n = 5 WHERE x.id = 1
DELETE l FROM starred_gists AS l LEFT OUTER JOIN gists x USING (id) WHERE x.id = 1
DELETE FROM l USING gists AS l LEFT OUTER JOIN gist_comments x USING (id) WHERE x.id = 1
DO (SELECT COUNT(*) FROM gist_comments AS l LEFT OUTER JOIN issues x USING (id))
WITH c AS (SELECT l.id, x.n FROM issues AS l LEFT OUTER JOIN repositories x USING (id)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM (repositories l JOIN users x USING (id)) WHERE l.id = 1
SELECT COUNT(*) FROM (users l JOIN pull_requests x USING (id)) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM (pull_requests l JOIN stars x USING (id)) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM (stars l JOIN starred_gists x USING (id))
UPDATE (starred_gists l JOIN gists x USING (id)) SET l.n = 5 WHERE x.id = 1
DELETE l FROM (gists l JOIN gist_comments x USING (id)) WHERE x.id = 1
DELETE FROM l USING (gist_comments l JOIN issues x USING (id)) WHERE x.id = 1
DO (SELECT COUNT(*) FROM (issues l JOIN repositories x USING (id)))
WITH c AS (SELECT l.id, x.n FROM (repositories l JOIN users x USING (id))) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM users l JOIN (stars s JOIN pull_requests x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
SELECT COUNT(*) FROM pull_requests l JOIN (stars s JOIN stars x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM stars l JOIN (stars s JOIN starred_gists x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM starred_gists l JOIN (stars s JOIN gists x) ON l.id = x.id AND x.n IN (1, 2)
UPDATE gists l JOIN (stars s JOIN gist_comments x) ON l.id = x.id AND x.n IN (1, 2) SET l.n = 5 WHERE x.id = 1
DELETE l FROM gist_comments l JOIN (stars s JOIN issues x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DELETE FROM l USING issues l JOIN (stars s JOIN repositories x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DO (SELECT COUNT(*) FROM repositories l JOIN (stars s JOIN users x) ON l.id = x.id AND x.n IN (1, 2))
WITH c AS (SELECT l.id, x.n FROM users l JOIN (stars s JOIN pull_requests x) ON l.id = x.id AND x.n IN (1, 2)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM { OJ pull_requests l LEFT OUTER JOIN stars x ON l.id = x.id } WHERE l.id = 1
SELECT COUNT(*) FROM { OJ stars l LEFT OUTER JOIN starred_gists x ON l.id = x.id } WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM { OJ starred_gists l LEFT OUTER JOIN gists x ON l.id = x.id } WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM { OJ gists l LEFT OUTER JOIN gist_comments x ON l.id = x.id }
UPDATE { OJ gist_comments l LEFT OUTER JOIN issues x ON l.id = x.id } SET l.n = 5 WHERE x.id = 1
DELETE l FROM { OJ issues l LEFT OUTER JOIN repositories x ON l.id = x.id } WHERE x.id = 1
DELETE FROM l USING { OJ repositories l LEFT OUTER JOIN users x ON l.id = x.id } WHERE x.id = 1
DO (SELECT COUNT(*) FROM { OJ users l LEFT OUTER JOIN pull_requests x ON l.id = x.id })
WITH c AS (SELECT l.id, x.n FROM { OJ pull_requests l LEFT OUTER JOIN stars x ON l.id = x.id }) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM stars l, starred_gists AS x WHERE l.id = 1
SELECT COUNT(*) FROM starred_gists l, gists AS x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gists l, gist_comments AS x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gist_comments l, issues AS x
UPDATE issues l, repositories AS x SET l.n = 5 WHERE x.id = 1
DELETE l FROM repositories l, users AS x WHERE x.id = 1
DELETE FROM l USING users l, pull_requests AS x WHERE x.id = 1
DO (SELECT COUNT(*) FROM pull_requests l, stars AS x)
WITH c AS (SELECT l.id, x.n FROM stars l, starred_gists AS x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM starred_gists l JOIN gists AS x WHERE l.id = 1
SELECT COUNT(*) FROM gists l JOIN gist_comments AS x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gist_comments l JOIN issues AS x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM issues l JOIN repositories AS x
UPDATE repositories l JOIN users AS x SET l.n = 5 WHERE x.id = 1
DELETE l FROM users l JOIN pull_requests AS x WHERE x.id = 1
DELETE FROM l USING pull_requests l JOIN stars AS x WHERE x.id = 1
DO (SELECT COUNT(*) FROM stars l JOIN starred_gists AS x)
WITH c AS (SELECT l.id, x.n FROM starred_gists l JOIN gists AS x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gists l INNER JOIN gist_comments AS x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM gist_comments l INNER JOIN issues AS x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM issues l INNER JOIN repositories AS x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM repositories l INNER JOIN users AS x ON l.id = x.id
UPDATE users l INNER JOIN pull_requests AS x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM pull_requests l INNER JOIN stars AS x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING stars l INNER JOIN starred_gists AS x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM starred_gists l INNER JOIN gists AS x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM gists l INNER JOIN gist_comments AS x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gist_comments l CROSS JOIN issues AS x WHERE l.id = 1
SELECT COUNT(*) FROM issues l CROSS JOIN repositories AS x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM repositories l CROSS JOIN users AS x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM users l CROSS JOIN pull_requests AS x
UPDATE pull_requests l CROSS JOIN stars AS x SET l.n = 5 WHERE x.id = 1
DELETE l FROM stars l CROSS JOIN starred_gists AS x WHERE x.id = 1
DELETE FROM l USING starred_gists l CROSS JOIN gists AS x WHERE x.id = 1
DO (SELECT COUNT(*) FROM gists l CROSS JOIN gist_comments AS x)
WITH c AS (SELECT l.id, x.n FROM gist_comments l CROSS JOIN issues AS x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM issues l STRAIGHT_JOIN repositories AS x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM repositories l STRAIGHT_JOIN users AS x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM users l STRAIGHT_JOIN pull_requests AS x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM pull_requests l STRAIGHT_JOIN stars AS x ON l.id = x.id
UPDATE stars l STRAIGHT_JOIN starred_gists AS x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM starred_gists l STRAIGHT_JOIN gists AS x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING gists l STRAIGHT_JOIN gist_comments AS x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM gist_comments l STRAIGHT_JOIN issues AS x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM issues l STRAIGHT_JOIN repositories AS x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM repositories l LEFT JOIN users AS x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
SELECT COUNT(*) FROM users l LEFT JOIN pull_requests AS x ON LEFT(l.name, 1) = x.name WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM pull_requests l LEFT JOIN stars AS x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM stars l LEFT JOIN starred_gists AS x ON LEFT(l.name, 1) = x.name
UPDATE starred_gists l LEFT JOIN gists AS x ON LEFT(l.name, 1) = x.name SET l.n = 5 WHERE x.id = 1
DELETE l FROM gists l LEFT JOIN gist_comments AS x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DELETE FROM l USING gist_comments l LEFT JOIN issues AS x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DO (SELECT COUNT(*) FROM issues l LEFT JOIN repositories AS x ON LEFT(l.name, 1) = x.name)
WITH c AS (SELECT l.id, x.n FROM repositories l LEFT JOIN users AS x ON LEFT(l.name, 1) = x.name) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM users AS l LEFT OUTER JOIN pull_requests AS x USING (id) WHERE l.id = 1
SELECT COUNT(*) FROM pull_requests AS l LEFT OUTER JOIN stars AS x USING (id) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM stars AS l LEFT OUTER JOIN starred_gists AS x USING (id) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM starred_gists AS l LEFT OUTER JOIN gists AS x USING (id)
UPDATE gists AS l LEFT OUTER JOIN gist_comments AS x USING (id) SET l.n = 5 WHERE x.id = 1
DELETE l FROM gist_comments AS l LEFT OUTER JOIN issues AS x USING (id) WHERE x.id = 1
DELETE FROM l USING issues AS l LEFT OUTER JOIN repositories AS x USING (id) WHERE x.id = 1
DO (SELECT COUNT(*) FROM repositories AS l LEFT OUTER JOIN users AS x USING (id))
WITH c AS (SELECT l.id, x.n FROM users AS l LEFT OUTER JOIN pull_requests AS x USING (id)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM (pull_requests l JOIN stars AS x USING (id)) WHERE l.id = 1
SELECT COUNT(*) FROM (stars l JOIN starred_gists AS x USING (id)) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM (starred_gists l JOIN gists AS x USING (id)) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM (gists l JOIN gist_comments AS x USING (id))
UPDATE (gist_comments l JOIN issues AS x USING (id)) SET l.n = 5 WHERE x.id = 1
DELETE l FROM (issues l JOIN repositories AS x USING (id)) WHERE x.id = 1
DELETE FROM l USING (repositories l JOIN users AS x USING (id)) WHERE x.id = 1
DO (SELECT COUNT(*) FROM (users l JOIN pull_requests AS x USING (id)))
WITH c AS (SELECT l.id, x.n FROM (pull_requests l JOIN stars AS x USING (id))) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM stars l JOIN (stars s JOIN starred_gists AS x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
SELECT COUNT(*) FROM starred_gists l JOIN (stars s JOIN gists AS x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gists l JOIN (stars s JOIN gist_comments AS x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gist_comments l JOIN (stars s JOIN issues AS x) ON l.id = x.id AND x.n IN (1, 2)
UPDATE issues l JOIN (stars s JOIN repositories AS x) ON l.id = x.id AND x.n IN (1, 2) SET l.n = 5 WHERE x.id = 1
DELETE l FROM repositories l JOIN (stars s JOIN users AS x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DELETE FROM l USING users l JOIN (stars s JOIN pull_requests AS x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DO (SELECT COUNT(*) FROM pull_requests l JOIN (stars s JOIN stars AS x) ON l.id = x.id AND x.n IN (1, 2))
WITH c AS (SELECT l.id, x.n FROM stars l JOIN (stars s JOIN starred_gists AS x) ON l.id = x.id AND x.n IN (1, 2)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM { OJ starred_gists l LEFT OUTER JOIN gists AS x ON l.id = x.id } WHERE l.id = 1
SELECT COUNT(*) FROM { OJ gists l LEFT OUTER JOIN gist_comments AS x ON l.id = x.id } WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM { OJ gist_comments l LEFT OUTER JOIN issues AS x ON l.id = x.id } WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM { OJ issues l LEFT OUTER JOIN repositories AS x ON l.id = x.id }
UPDATE { OJ repositories l LEFT OUTER JOIN users AS x ON l.id = x.id } SET l.n = 5 WHERE x.id = 1
DELETE l FROM { OJ users l LEFT OUTER JOIN pull_requests AS x ON l.id = x.id } WHERE x.id = 1
DELETE FROM l USING { OJ pull_requests l LEFT OUTER JOIN stars AS x ON l.id = x.id } WHERE x.id = 1
DO (SELECT COUNT(*) FROM { OJ stars l LEFT OUTER JOIN starred_gists AS x ON l.id = x.id })
WITH c AS (SELECT l.id, x.n FROM { OJ starred_gists l LEFT OUTER JOIN gists AS x ON l.id = x.id }) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gists l, `gist_comments` AS `x` WHERE l.id = 1
SELECT COUNT(*) FROM gist_comments l, `issues` AS `x` WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM issues l, `repositories` AS `x` WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM repositories l, `users` AS `x`
UPDATE users l, `pull_requests` AS `x` SET l.n = 5 WHERE x.id = 1
DELETE l FROM pull_requests l, `stars` AS `x` WHERE x.id = 1
DELETE FROM l USING stars l, `starred_gists` AS `x` WHERE x.id = 1
DO (SELECT COUNT(*) FROM starred_gists l, `gists` AS `x`)
WITH c AS (SELECT l.id, x.n FROM gists l, `gist_comments` AS `x`) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gist_comments l JOIN `issues` AS `x` WHERE l.id = 1
SELECT COUNT(*) FROM issues l JOIN `repositories` AS `x` WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM repositories l JOIN `users` AS `x` WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM users l JOIN `pull_requests` AS `x`
UPDATE pull_requests l JOIN `stars` AS `x` SET l.n = 5 WHERE x.id = 1
DELETE l FROM stars l JOIN `starred_gists` AS `x` WHERE x.id = 1
DELETE FROM l USING starred_gists l JOIN `gists` AS `x` WHERE x.id = 1
DO (SELECT COUNT(*) FROM gists l JOIN `gist_comments` AS `x`)
WITH c AS (SELECT l.id, x.n FROM gist_comments l JOIN `issues` AS `x`) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM issues l INNER JOIN `repositories` AS `x` ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM repositories l INNER JOIN `users` AS `x` ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM users l INNER JOIN `pull_requests` AS `x` ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM pull_requests l INNER JOIN `stars` AS `x` ON l.id = x.id
UPDATE stars l INNER JOIN `starred_gists` AS `x` ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM starred_gists l INNER JOIN `gists` AS `x` ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING gists l INNER JOIN `gist_comments` AS `x` ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM gist_comments l INNER JOIN `issues` AS `x` ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM issues l INNER JOIN `repositories` AS `x` ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM repositories l CROSS JOIN `users` AS `x` WHERE l.id = 1
SELECT COUNT(*) FROM users l CROSS JOIN `pull_requests` AS `x` WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM pull_requests l CROSS JOIN `stars` AS `x` WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM stars l CROSS JOIN `starred_gists` AS `x`
UPDATE starred_gists l CROSS JOIN `gists` AS `x` SET l.n = 5 WHERE x.id = 1
DELETE l FROM gists l CROSS JOIN `gist_comments` AS `x` WHERE x.id = 1
DELETE FROM l USING gist_comments l CROSS JOIN `issues` AS `x` WHERE x.id = 1
DO (SELECT COUNT(*) FROM issues l CROSS JOIN `repositories` AS `x`)
WITH c AS (SELECT l.id, x.n FROM repositories l CROSS JOIN `users` AS `x`) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM users l STRAIGHT_JOIN `pull_requests` AS `x` ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM pull_requests l STRAIGHT_JOIN `stars` AS `x` ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM stars l STRAIGHT_JOIN `starred_gists` AS `x` ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM starred_gists l STRAIGHT_JOIN `gists` AS `x` ON l.id = x.id
UPDATE gists l STRAIGHT_JOIN `gist_comments` AS `x` ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM gist_comments l STRAIGHT_JOIN `issues` AS `x` ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING issues l STRAIGHT_JOIN `repositories` AS `x` ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM repositories l STRAIGHT_JOIN `users` AS `x` ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM users l STRAIGHT_JOIN `pull_requests` AS `x` ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM pull_requests l LEFT JOIN `stars` AS `x` ON LEFT(l.name, 1) = x.name WHERE l.id = 1
SELECT COUNT(*) FROM stars l LEFT JOIN `starred_gists` AS `x` ON LEFT(l.name, 1) = x.name WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM starred_gists l LEFT JOIN `gists` AS `x` ON LEFT(l.name, 1) = x.name WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gists l LEFT JOIN `gist_comments` AS `x` ON LEFT(l.name, 1) = x.name
UPDATE gist_comments l LEFT JOIN `issues` AS `x` ON LEFT(l.name, 1) = x.name SET l.n = 5 WHERE x.id = 1
DELETE l FROM issues l LEFT JOIN `repositories` AS `x` ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DELETE FROM l USING repositories l LEFT JOIN `users` AS `x` ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DO (SELECT COUNT(*) FROM users l LEFT JOIN `pull_requests` AS `x` ON LEFT(l.name, 1) = x.name)
WITH c AS (SELECT l.id, x.n FROM pull_requests l LEFT JOIN `stars` AS `x` ON LEFT(l.name, 1) = x.name) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM stars AS l LEFT OUTER JOIN `starred_gists` AS `x` USING (id) WHERE l.id = 1
SELECT COUNT(*) FROM starred_gists AS l LEFT OUTER JOIN `gists` AS `x` USING (id) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gists AS l LEFT OUTER JOIN `gist_comments` AS `x` USING (id) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gist_comments AS l LEFT OUTER JOIN `issues` AS `x` USING (id)
UPDATE issues AS l LEFT OUTER JOIN `repositories` AS `x` USING (id) SET l.n = 5 WHERE x.id = 1
DELETE l FROM repositories AS l LEFT OUTER JOIN `users` AS `x` USING (id) WHERE x.id = 1
DELETE FROM l USING users AS l LEFT OUTER JOIN `pull_requests` AS `x` USING (id) WHERE x.id = 1
DO (SELECT COUNT(*) FROM pull_requests AS l LEFT OUTER JOIN `stars` AS `x` USING (id))
WITH c AS (SELECT l.id, x.n FROM stars AS l LEFT OUTER JOIN `starred_gists` AS `x` USING (id)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM (starred_gists l JOIN `gists` AS `x` USING (id)) WHERE l.id = 1
SELECT COUNT(*) FROM (gists l JOIN `gist_comments` AS `x` USING (id)) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM (gist_comments l JOIN `issues` AS `x` USING (id)) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM (issues l JOIN `repositories` AS `x` USING (id))
UPDATE (repositories l JOIN `users` AS `x` USING (id)) SET l.n = 5 WHERE x.id = 1
DELETE l FROM (users l JOIN `pull_requests` AS `x` USING (id)) WHERE x.id = 1
DELETE FROM l USING (pull_requests l JOIN `stars` AS `x` USING (id)) WHERE x.id = 1
DO (SELECT COUNT(*) FROM (stars l JOIN `starred_gists` AS `x` USING (id)))
WITH c AS (SELECT l.id, x.n FROM (starred_gists l JOIN `gists` AS `x` USING (id))) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gists l JOIN (stars s JOIN `gist_comments` AS `x`) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
SELECT COUNT(*) FROM gist_comments l JOIN (stars s JOIN `issues` AS `x`) ON l.id = x.id AND x.n IN (1, 2) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM issues l JOIN (stars s JOIN `repositories` AS `x`) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM repositories l JOIN (stars s JOIN `users` AS `x`) ON l.id = x.id AND x.n IN (1, 2)
UPDATE users l JOIN (stars s JOIN `pull_requests` AS `x`) ON l.id = x.id AND x.n IN (1, 2) SET l.n = 5 WHERE x.id = 1
DELETE l FROM pull_requests l JOIN (stars s JOIN `stars` AS `x`) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DELETE FROM l USING stars l JOIN (stars s JOIN `starred_gists` AS `x`) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DO (SELECT COUNT(*) FROM starred_gists l JOIN (stars s JOIN `gists` AS `x`) ON l.id = x.id AND x.n IN (1, 2))
WITH c AS (SELECT l.id, x.n FROM gists l JOIN (stars s JOIN `gist_comments` AS `x`) ON l.id = x.id AND x.n IN (1, 2)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM { OJ gist_comments l LEFT OUTER JOIN `issues` AS `x` ON l.id = x.id } WHERE l.id = 1
SELECT COUNT(*) FROM { OJ issues l LEFT OUTER JOIN `repositories` AS `x` ON l.id = x.id } WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM { OJ repositories l LEFT OUTER JOIN `users` AS `x` ON l.id = x.id } WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM { OJ users l LEFT OUTER JOIN `pull_requests` AS `x` ON l.id = x.id }
UPDATE { OJ pull_requests l LEFT OUTER JOIN `stars` AS `x` ON l.id = x.id } SET l.n = 5 WHERE x.id = 1
DELETE l FROM { OJ stars l LEFT OUTER JOIN `starred_gists` AS `x` ON l.id = x.id } WHERE x.id = 1
DELETE FROM l USING { OJ starred_gists l LEFT OUTER JOIN `gists` AS `x` ON l.id = x.id } WHERE x.id = 1
DO (SELECT COUNT(*) FROM { OJ gists l LEFT OUTER JOIN `gist_comments` AS `x` ON l.id = x.id })
WITH c AS (SELECT l.id, x.n FROM { OJ gist_comments l LEFT OUTER JOIN `issues` AS `x` ON l.id = x.id }) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM issues l, github.repositories x WHERE l.id = 1
SELECT COUNT(*) FROM repositories l, github.users x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM users l, github.pull_requests x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM pull_requests l, github.stars x
UPDATE stars l, github.starred_gists x SET l.n = 5 WHERE x.id = 1
DELETE l FROM starred_gists l, github.gists x WHERE x.id = 1
DELETE FROM l USING gists l, github.gist_comments x WHERE x.id = 1
DO (SELECT COUNT(*) FROM gist_comments l, github.issues x)
WITH c AS (SELECT l.id, x.n FROM issues l, github.repositories x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM repositories l JOIN github.users x WHERE l.id = 1
SELECT COUNT(*) FROM users l JOIN github.pull_requests x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM pull_requests l JOIN github.stars x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM stars l JOIN github.starred_gists x
UPDATE starred_gists l JOIN github.gists x SET l.n = 5 WHERE x.id = 1
DELETE l FROM gists l JOIN github.gist_comments x WHERE x.id = 1
DELETE FROM l USING gist_comments l JOIN github.issues x WHERE x.id = 1
DO (SELECT COUNT(*) FROM issues l JOIN github.repositories x)
WITH c AS (SELECT l.id, x.n FROM repositories l JOIN github.users x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM users l INNER JOIN github.pull_requests x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM pull_requests l INNER JOIN github.stars x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM stars l INNER JOIN github.starred_gists x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM starred_gists l INNER JOIN github.gists x ON l.id = x.id
UPDATE gists l INNER JOIN github.gist_comments x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM gist_comments l INNER JOIN github.issues x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING issues l INNER JOIN github.repositories x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM repositories l INNER JOIN github.users x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM users l INNER JOIN github.pull_requests x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM pull_requests l CROSS JOIN github.stars x WHERE l.id = 1
SELECT COUNT(*) FROM stars l CROSS JOIN github.starred_gists x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM starred_gists l CROSS JOIN github.gists x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gists l CROSS JOIN github.gist_comments x
UPDATE gist_comments l CROSS JOIN github.issues x SET l.n = 5 WHERE x.id = 1
DELETE l FROM issues l CROSS JOIN github.repositories x WHERE x.id = 1
DELETE FROM l USING repositories l CROSS JOIN github.users x WHERE x.id = 1
DO (SELECT COUNT(*) FROM users l CROSS JOIN github.pull_requests x)
WITH c AS (SELECT l.id, x.n FROM pull_requests l CROSS JOIN github.stars x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM stars l STRAIGHT_JOIN github.starred_gists x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM starred_gists l STRAIGHT_JOIN github.gists x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gists l STRAIGHT_JOIN github.gist_comments x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gist_comments l STRAIGHT_JOIN github.issues x ON l.id = x.id
UPDATE issues l STRAIGHT_JOIN github.repositories x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM repositories l STRAIGHT_JOIN github.users x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING users l STRAIGHT_JOIN github.pull_requests x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM pull_requests l STRAIGHT_JOIN github.stars x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM stars l STRAIGHT_JOIN github.starred_gists x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM starred_gists l LEFT JOIN github.gists x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
SELECT COUNT(*) FROM gists l LEFT JOIN github.gist_comments x ON LEFT(l.name, 1) = x.name WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gist_comments l LEFT JOIN github.issues x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM issues l LEFT JOIN github.repositories x ON LEFT(l.name, 1) = x.name
UPDATE repositories l LEFT JOIN github.users x ON LEFT(l.name, 1) = x.name SET l.n = 5 WHERE x.id = 1
DELETE l FROM users l LEFT JOIN github.pull_requests x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DELETE FROM l USING pull_requests l LEFT JOIN github.stars x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DO (SELECT COUNT(*) FROM stars l LEFT JOIN github.starred_gists x ON LEFT(l.name, 1) = x.name)
WITH c AS (SELECT l.id, x.n FROM starred_gists l LEFT JOIN github.gists x ON LEFT(l.name, 1) = x.name) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gists AS l LEFT OUTER JOIN github.gist_comments x USING (id) WHERE l.id = 1
SELECT COUNT(*) FROM gist_comments AS l LEFT OUTER JOIN github.issues x USING (id) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM issues AS l LEFT OUTER JOIN github.repositories x USING (id) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM repositories AS l LEFT OUTER JOIN github.users x USING (id)
UPDATE users AS l LEFT OUTER JOIN github.pull_requests x USING (id) SET l.n = 5 WHERE x.id = 1
DELETE l FROM pull_requests AS l LEFT OUTER JOIN github.stars x USING (id) WHERE x.id = 1
DELETE FROM l USING stars AS l LEFT OUTER JOIN github.starred_gists x USING (id) WHERE x.id = 1
DO (SELECT COUNT(*) FROM starred_gists AS l LEFT OUTER JOIN github.gists x USING (id))
WITH c AS (SELECT l.id, x.n FROM gists AS l LEFT OUTER JOIN github.gist_comments x USING (id)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM (gist_comments l JOIN github.issues x USING (id)) WHERE l.id = 1
SELECT COUNT(*) FROM (issues l JOIN github.repositories x USING (id)) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM (repositories l JOIN github.users x USING (id)) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM (users l JOIN github.pull_requests x USING (id))
UPDATE (pull_requests l JOIN github.stars x USING (id)) SET l.n = 5 WHERE x.id = 1
DELETE l FROM (stars l JOIN github.starred_gists x USING (id)) WHERE x.id = 1
DELETE FROM l USING (starred_gists l JOIN github.gists x USING (id)) WHERE x.id = 1
DO (SELECT COUNT(*) FROM (gists l JOIN github.gist_comments x USING (id)))
WITH c AS (SELECT l.id, x.n FROM (gist_comments l JOIN github.issues x USING (id))) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM issues l JOIN (stars s JOIN github.repositories x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
SELECT COUNT(*) FROM repositories l JOIN (stars s JOIN github.users x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM users l JOIN (stars s JOIN github.pull_requests x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM pull_requests l JOIN (stars s JOIN github.stars x) ON l.id = x.id AND x.n IN (1, 2)
UPDATE stars l JOIN (stars s JOIN github.starred_gists x) ON l.id = x.id AND x.n IN (1, 2) SET l.n = 5 WHERE x.id = 1
DELETE l FROM starred_gists l JOIN (stars s JOIN github.gists x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DELETE FROM l USING gists l JOIN (stars s JOIN github.gist_comments x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DO (SELECT COUNT(*) FROM gist_comments l JOIN (stars s JOIN github.issues x) ON l.id = x.id AND x.n IN (1, 2))
WITH c AS (SELECT l.id, x.n FROM issues l JOIN (stars s JOIN github.repositories x) ON l.id = x.id AND x.n IN (1, 2)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM { OJ repositories l LEFT OUTER JOIN github.users x ON l.id = x.id } WHERE l.id = 1
SELECT COUNT(*) FROM { OJ users l LEFT OUTER JOIN github.pull_requests x ON l.id = x.id } WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM { OJ pull_requests l LEFT OUTER JOIN github.stars x ON l.id = x.id } WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM { OJ stars l LEFT OUTER JOIN github.starred_gists x ON l.id = x.id }
UPDATE { OJ starred_gists l LEFT OUTER JOIN github.gists x ON l.id = x.id } SET l.n = 5 WHERE x.id = 1
DELETE l FROM { OJ gists l LEFT OUTER JOIN github.gist_comments x ON l.id = x.id } WHERE x.id = 1
DELETE FROM l USING { OJ gist_comments l LEFT OUTER JOIN github.issues x ON l.id = x.id } WHERE x.id = 1
DO (SELECT COUNT(*) FROM { OJ issues l LEFT OUTER JOIN github.repositories x ON l.id = x.id })
WITH c AS (SELECT l.id, x.n FROM { OJ repositories l LEFT OUTER JOIN github.users x ON l.id = x.id }) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM users l, `github`.`pull_requests` x WHERE l.id = 1
SELECT COUNT(*) FROM pull_requests l, `github`.`stars` x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM stars l, `github`.`starred_gists` x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM starred_gists l, `github`.`gists` x
UPDATE gists l, `github`.`gist_comments` x SET l.n = 5 WHERE x.id = 1
DELETE l FROM gist_comments l, `github`.`issues` x WHERE x.id = 1
DELETE FROM l USING issues l, `github`.`repositories` x WHERE x.id = 1
DO (SELECT COUNT(*) FROM repositories l, `github`.`users` x)
WITH c AS (SELECT l.id, x.n FROM users l, `github`.`pull_requests` x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM pull_requests l JOIN `github`.`stars` x WHERE l.id = 1
SELECT COUNT(*) FROM stars l JOIN `github`.`starred_gists` x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM starred_gists l JOIN `github`.`gists` x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gists l JOIN `github`.`gist_comments` x
UPDATE gist_comments l JOIN `github`.`issues` x SET l.n = 5 WHERE x.id = 1
DELETE l FROM issues l JOIN `github`.`repositories` x WHERE x.id = 1
DELETE FROM l USING repositories l JOIN `github`.`users` x WHERE x.id = 1
DO (SELECT COUNT(*) FROM users l JOIN `github`.`pull_requests` x)
WITH c AS (SELECT l.id, x.n FROM pull_requests l JOIN `github`.`stars` x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM stars l INNER JOIN `github`.`starred_gists` x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM starred_gists l INNER JOIN `github`.`gists` x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gists l INNER JOIN `github`.`gist_comments` x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gist_comments l INNER JOIN `github`.`issues` x ON l.id = x.id
UPDATE issues l INNER JOIN `github`.`repositories` x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM repositories l INNER JOIN `github`.`users` x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING users l INNER JOIN `github`.`pull_requests` x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM pull_requests l INNER JOIN `github`.`stars` x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM stars l INNER JOIN `github`.`starred_gists` x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM starred_gists l CROSS JOIN `github`.`gists` x WHERE l.id = 1
SELECT COUNT(*) FROM gists l CROSS JOIN `github`.`gist_comments` x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gist_comments l CROSS JOIN `github`.`issues` x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM issues l CROSS JOIN `github`.`repositories` x
UPDATE repositories l CROSS JOIN `github`.`users` x SET l.n = 5 WHERE x.id = 1
DELETE l FROM users l CROSS JOIN `github`.`pull_requests` x WHERE x.id = 1
DELETE FROM l USING pull_requests l CROSS JOIN `github`.`stars` x WHERE x.id = 1
DO (SELECT COUNT(*) FROM stars l CROSS JOIN `github`.`starred_gists` x)
WITH c AS (SELECT l.id, x.n FROM starred_gists l CROSS JOIN `github`.`gists` x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gists l STRAIGHT_JOIN `github`.`gist_comments` x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM gist_comments l STRAIGHT_JOIN `github`.`issues` x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM issues l STRAIGHT_JOIN `github`.`repositories` x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM repositories l STRAIGHT_JOIN `github`.`users` x ON l.id = x.id
UPDATE users l STRAIGHT_JOIN `github`.`pull_requests` x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM pull_requests l STRAIGHT_JOIN `github`.`stars` x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING stars l STRAIGHT_JOIN `github`.`starred_gists` x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM starred_gists l STRAIGHT_JOIN `github`.`gists` x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM gists l STRAIGHT_JOIN `github`.`gist_comments` x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gist_comments l LEFT JOIN `github`.`issues` x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
SELECT COUNT(*) FROM issues l LEFT JOIN `github`.`repositories` x ON LEFT(l.name, 1) = x.name WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM repositories l LEFT JOIN `github`.`users` x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM users l LEFT JOIN `github`.`pull_requests` x ON LEFT(l.name, 1) = x.name
UPDATE pull_requests l LEFT JOIN `github`.`stars` x ON LEFT(l.name, 1) = x.name SET l.n = 5 WHERE x.id = 1
DELETE l FROM stars l LEFT JOIN `github`.`starred_gists` x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DELETE FROM l USING starred_gists l LEFT JOIN `github`.`gists` x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DO (SELECT COUNT(*) FROM gists l LEFT JOIN `github`.`gist_comments` x ON LEFT(l.name, 1) = x.name)
WITH c AS (SELECT l.id, x.n FROM gist_comments l LEFT JOIN `github`.`issues` x ON LEFT(l.name, 1) = x.name) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM issues AS l LEFT OUTER JOIN `github`.`repositories` x USING (id) WHERE l.id = 1
SELECT COUNT(*) FROM repositories AS l LEFT OUTER JOIN `github`.`users` x USING (id) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM users AS l LEFT OUTER JOIN `github`.`pull_requests` x USING (id) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM pull_requests AS l LEFT OUTER JOIN `github`.`stars` x USING (id)
UPDATE stars AS l LEFT OUTER JOIN `github`.`starred_gists` x USING (id) SET l.n = 5 WHERE x.id = 1
DELETE l FROM starred_gists AS l LEFT OUTER JOIN `github`.`gists` x USING (id) WHERE x.id = 1
DELETE FROM l USING gists AS l LEFT OUTER JOIN `github`.`gist_comments` x USING (id) WHERE x.id = 1
DO (SELECT COUNT(*) FROM gist_comments AS l LEFT OUTER JOIN `github`.`issues` x USING (id))
WITH c AS (SELECT l.id, x.n FROM issues AS l LEFT OUTER JOIN `github`.`repositories` x USING (id)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM (repositories l JOIN `github`.`users` x USING (id)) WHERE l.id = 1
SELECT COUNT(*) FROM (users l JOIN `github`.`pull_requests` x USING (id)) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM (pull_requests l JOIN `github`.`stars` x USING (id)) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM (stars l JOIN `github`.`starred_gists` x USING (id))
UPDATE (starred_gists l JOIN `github`.`gists` x USING (id)) SET l.n = 5 WHERE x.id = 1
DELETE l FROM (gists l JOIN `github`.`gist_comments` x USING (id)) WHERE x.id = 1
DELETE FROM l USING (gist_comments l JOIN `github`.`issues` x USING (id)) WHERE x.id = 1
DO (SELECT COUNT(*) FROM (issues l JOIN `github`.`repositories` x USING (id)))
WITH c AS (SELECT l.id, x.n FROM (repositories l JOIN `github`.`users` x USING (id))) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM users l JOIN (stars s JOIN `github`.`pull_requests` x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
SELECT COUNT(*) FROM pull_requests l JOIN (stars s JOIN `github`.`stars` x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM stars l JOIN (stars s JOIN `github`.`starred_gists` x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM starred_gists l JOIN (stars s JOIN `github`.`gists` x) ON l.id = x.id AND x.n IN (1, 2)
UPDATE gists l JOIN (stars s JOIN `github`.`gist_comments` x) ON l.id = x.id AND x.n IN (1, 2) SET l.n = 5 WHERE x.id = 1
DELETE l FROM gist_comments l JOIN (stars s JOIN `github`.`issues` x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DELETE FROM l USING issues l JOIN (stars s JOIN `github`.`repositories` x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DO (SELECT COUNT(*) FROM repositories l JOIN (stars s JOIN `github`.`users` x) ON l.id = x.id AND x.n IN (1, 2))
WITH c AS (SELECT l.id, x.n FROM users l JOIN (stars s JOIN `github`.`pull_requests` x) ON l.id = x.id AND x.n IN (1, 2)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM { OJ pull_requests l LEFT OUTER JOIN `github`.`stars` x ON l.id = x.id } WHERE l.id = 1
SELECT COUNT(*) FROM { OJ stars l LEFT OUTER JOIN `github`.`starred_gists` x ON l.id = x.id } WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM { OJ starred_gists l LEFT OUTER JOIN `github`.`gists` x ON l.id = x.id } WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM { OJ gists l LEFT OUTER JOIN `github`.`gist_comments` x ON l.id = x.id }
UPDATE { OJ gist_comments l LEFT OUTER JOIN `github`.`issues` x ON l.id = x.id } SET l.n = 5 WHERE x.id = 1
DELETE l FROM { OJ issues l LEFT OUTER JOIN `github`.`repositories` x ON l.id = x.id } WHERE x.id = 1
DELETE FROM l USING { OJ repositories l LEFT OUTER JOIN `github`.`users` x ON l.id = x.id } WHERE x.id = 1
DO (SELECT COUNT(*) FROM { OJ users l LEFT OUTER JOIN `github`.`pull_requests` x ON l.id = x.id })
WITH c AS (SELECT l.id, x.n FROM { OJ pull_requests l LEFT OUTER JOIN `github`.`stars` x ON l.id = x.id }) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM stars l, github . `starred_gists` AS x WHERE l.id = 1
SELECT COUNT(*) FROM starred_gists l, github . `gists` AS x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gists l, github . `gist_comments` AS x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gist_comments l, github . `issues` AS x
UPDATE issues l, github . `repositories` AS x SET l.n = 5 WHERE x.id = 1
DELETE l FROM repositories l, github . `users` AS x WHERE x.id = 1
DELETE FROM l USING users l, github . `pull_requests` AS x WHERE x.id = 1
DO (SELECT COUNT(*) FROM pull_requests l, github . `stars` AS x)
WITH c AS (SELECT l.id, x.n FROM stars l, github . `starred_gists` AS x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM starred_gists l JOIN github . `gists` AS x WHERE l.id = 1
SELECT COUNT(*) FROM gists l JOIN github . `gist_comments` AS x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gist_comments l JOIN github . `issues` AS x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM issues l JOIN github . `repositories` AS x
UPDATE repositories l JOIN github . `users` AS x SET l.n = 5 WHERE x.id = 1
DELETE l FROM users l JOIN github . `pull_requests` AS x WHERE x.id = 1
DELETE FROM l USING pull_requests l JOIN github . `stars` AS x WHERE x.id = 1
DO (SELECT COUNT(*) FROM stars l JOIN github . `starred_gists` AS x)
WITH c AS (SELECT l.id, x.n FROM starred_gists l JOIN github . `gists` AS x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gists l INNER JOIN github . `gist_comments` AS x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM gist_comments l INNER JOIN github . `issues` AS x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM issues l INNER JOIN github . `repositories` AS x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM repositories l INNER JOIN github . `users` AS x ON l.id = x.id
UPDATE users l INNER JOIN github . `pull_requests` AS x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM pull_requests l INNER JOIN github . `stars` AS x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING stars l INNER JOIN github . `starred_gists` AS x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM starred_gists l INNER JOIN github . `gists` AS x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM gists l INNER JOIN github . `gist_comments` AS x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gist_comments l CROSS JOIN github . `issues` AS x WHERE l.id = 1
SELECT COUNT(*) FROM issues l CROSS JOIN github . `repositories` AS x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM repositories l CROSS JOIN github . `users` AS x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM users l CROSS JOIN github . `pull_requests` AS x
UPDATE pull_requests l CROSS JOIN github . `stars` AS x SET l.n = 5 WHERE x.id = 1
DELETE l FROM stars l CROSS JOIN github . `starred_gists` AS x WHERE x.id = 1
DELETE FROM l USING starred_gists l CROSS JOIN github . `gists` AS x WHERE x.id = 1
DO (SELECT COUNT(*) FROM gists l CROSS JOIN github . `gist_comments` AS x)
WITH c AS (SELECT l.id, x.n FROM gist_comments l CROSS JOIN github . `issues` AS x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM issues l STRAIGHT_JOIN github . `repositories` AS x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM repositories l STRAIGHT_JOIN github . `users` AS x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM users l STRAIGHT_JOIN github . `pull_requests` AS x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM pull_requests l STRAIGHT_JOIN github . `stars` AS x ON l.id = x.id
UPDATE stars l STRAIGHT_JOIN github . `starred_gists` AS x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM starred_gists l STRAIGHT_JOIN github . `gists` AS x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING gists l STRAIGHT_JOIN github . `gist_comments` AS x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM gist_comments l STRAIGHT_JOIN github . `issues` AS x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM issues l STRAIGHT_JOIN github . `repositories` AS x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM repositories l LEFT JOIN github . `users` AS x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
SELECT COUNT(*) FROM users l LEFT JOIN github . `pull_requests` AS x ON LEFT(l.name, 1) = x.name WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM pull_requests l LEFT JOIN github . `stars` AS x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM stars l LEFT JOIN github . `starred_gists` AS x ON LEFT(l.name, 1) = x.name
UPDATE starred_gists l LEFT JOIN github . `gists` AS x ON LEFT(l.name, 1) = x.name SET l.n = 5 WHERE x.id = 1
DELETE l FROM gists l LEFT JOIN github . `gist_comments` AS x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DELETE FROM l USING gist_comments l LEFT JOIN github . `issues` AS x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DO (SELECT COUNT(*) FROM issues l LEFT JOIN github . `repositories` AS x ON LEFT(l.name, 1) = x.name)
WITH c AS (SELECT l.id, x.n FROM repositories l LEFT JOIN github . `users` AS x ON LEFT(l.name, 1) = x.name) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM users AS l LEFT OUTER JOIN github . `pull_requests` AS x USING (id) WHERE l.id = 1
SELECT COUNT(*) FROM pull_requests AS l LEFT OUTER JOIN github . `stars` AS x USING (id) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM stars AS l LEFT OUTER JOIN github . `starred_gists` AS x USING (id) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM starred_gists AS l LEFT OUTER JOIN github . `gists` AS x USING (id)
UPDATE gists AS l LEFT OUTER JOIN github . `gist_comments` AS x USING (id) SET l.n = 5 WHERE x.id = 1
DELETE l FROM gist_comments AS l LEFT OUTER JOIN github . `issues` AS x USING (id) WHERE x.id = 1
DELETE FROM l USING issues AS l LEFT OUTER JOIN github . `repositories` AS x USING (id) WHERE x.id = 1
DO (SELECT COUNT(*) FROM repositories AS l LEFT OUTER JOIN github . `users` AS x USING (id))
WITH c AS (SELECT l.id, x.n FROM users AS l LEFT OUTER JOIN github . `pull_requests` AS x USING (id)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM (pull_requests l JOIN github . `stars` AS x USING (id)) WHERE l.id = 1
SELECT COUNT(*) FROM (stars l JOIN github . `starred_gists` AS x USING (id)) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM (starred_gists l JOIN github . `gists` AS x USING (id)) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM (gists l JOIN github . `gist_comments` AS x USING (id))
UPDATE (gist_comments l JOIN github . `issues` AS x USING (id)) SET l.n = 5 WHERE x.id = 1
DELETE l FROM (issues l JOIN github . `repositories` AS x USING (id)) WHERE x.id = 1
DELETE FROM l USING (repositories l JOIN github . `users` AS x USING (id)) WHERE x.id = 1
DO (SELECT COUNT(*) FROM (users l JOIN github . `pull_requests` AS x USING (id)))
WITH c AS (SELECT l.id, x.n FROM (pull_requests l JOIN github . `stars` AS x USING (id))) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM stars l JOIN (stars s JOIN github . `starred_gists` AS x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
SELECT COUNT(*) FROM starred_gists l JOIN (stars s JOIN github . `gists` AS x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gists l JOIN (stars s JOIN github . `gist_comments` AS x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gist_comments l JOIN (stars s JOIN github . `issues` AS x) ON l.id = x.id AND x.n IN (1, 2)
UPDATE issues l JOIN (stars s JOIN github . `repositories` AS x) ON l.id = x.id AND x.n IN (1, 2) SET l.n = 5 WHERE x.id = 1
DELETE l FROM repositories l JOIN (stars s JOIN github . `users` AS x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DELETE FROM l USING users l JOIN (stars s JOIN github . `pull_requests` AS x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DO (SELECT COUNT(*) FROM pull_requests l JOIN (stars s JOIN github . `stars` AS x) ON l.id = x.id AND x.n IN (1, 2))
WITH c AS (SELECT l.id, x.n FROM stars l JOIN (stars s JOIN github . `starred_gists` AS x) ON l.id = x.id AND x.n IN (1, 2)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM { OJ starred_gists l LEFT OUTER JOIN github . `gists` AS x ON l.id = x.id } WHERE l.id = 1
SELECT COUNT(*) FROM { OJ gists l LEFT OUTER JOIN github . `gist_comments` AS x ON l.id = x.id } WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM { OJ gist_comments l LEFT OUTER JOIN github . `issues` AS x ON l.id = x.id } WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM { OJ issues l LEFT OUTER JOIN github . `repositories` AS x ON l.id = x.id }
UPDATE { OJ repositories l LEFT OUTER JOIN github . `users` AS x ON l.id = x.id } SET l.n = 5 WHERE x.id = 1
DELETE l FROM { OJ users l LEFT OUTER JOIN github . `pull_requests` AS x ON l.id = x.id } WHERE x.id = 1
DELETE FROM l USING { OJ pull_requests l LEFT OUTER JOIN github . `stars` AS x ON l.id = x.id } WHERE x.id = 1
DO (SELECT COUNT(*) FROM { OJ stars l LEFT OUTER JOIN github . `starred_gists` AS x ON l.id = x.id })
WITH c AS (SELECT l.id, x.n FROM { OJ starred_gists l LEFT OUTER JOIN github . `gists` AS x ON l.id = x.id }) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gists l, archive.gists x WHERE l.id = 1
SELECT COUNT(*) FROM gist_comments l, archive.gists x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM issues l, archive.gists x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM repositories l, archive.gists x
UPDATE users l, archive.gists x SET l.n = 5 WHERE x.id = 1
DELETE l FROM pull_requests l, archive.gists x WHERE x.id = 1
DELETE FROM l USING stars l, archive.gists x WHERE x.id = 1
DO (SELECT COUNT(*) FROM starred_gists l, archive.gists x)
WITH c AS (SELECT l.id, x.n FROM gists l, archive.gists x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gist_comments l JOIN archive.gists x WHERE l.id = 1
SELECT COUNT(*) FROM issues l JOIN archive.gists x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM repositories l JOIN archive.gists x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM users l JOIN archive.gists x
UPDATE pull_requests l JOIN archive.gists x SET l.n = 5 WHERE x.id = 1
DELETE l FROM stars l JOIN archive.gists x WHERE x.id = 1
DELETE FROM l USING starred_gists l JOIN archive.gists x WHERE x.id = 1
DO (SELECT COUNT(*) FROM gists l JOIN archive.gists x)
WITH c AS (SELECT l.id, x.n FROM gist_comments l JOIN archive.gists x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM issues l INNER JOIN archive.gists x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM repositories l INNER JOIN archive.gists x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM users l INNER JOIN archive.gists x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM pull_requests l INNER JOIN archive.gists x ON l.id = x.id
UPDATE stars l INNER JOIN archive.gists x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM starred_gists l INNER JOIN archive.gists x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING gists l INNER JOIN archive.gists x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM gist_comments l INNER JOIN archive.gists x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM issues l INNER JOIN archive.gists x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM repositories l CROSS JOIN archive.gists x WHERE l.id = 1
SELECT COUNT(*) FROM users l CROSS JOIN archive.gists x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM pull_requests l CROSS JOIN archive.gists x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM stars l CROSS JOIN archive.gists x
UPDATE starred_gists l CROSS JOIN archive.gists x SET l.n = 5 WHERE x.id = 1
DELETE l FROM gists l CROSS JOIN archive.gists x WHERE x.id = 1
DELETE FROM l USING gist_comments l CROSS JOIN archive.gists x WHERE x.id = 1
DO (SELECT COUNT(*) FROM issues l CROSS JOIN archive.gists x)
WITH c AS (SELECT l.id, x.n FROM repositories l CROSS JOIN archive.gists x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM users l STRAIGHT_JOIN archive.gists x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM pull_requests l STRAIGHT_JOIN archive.gists x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM stars l STRAIGHT_JOIN archive.gists x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM starred_gists l STRAIGHT_JOIN archive.gists x ON l.id = x.id
UPDATE gists l STRAIGHT_JOIN archive.gists x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM gist_comments l STRAIGHT_JOIN archive.gists x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING issues l STRAIGHT_JOIN archive.gists x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM repositories l STRAIGHT_JOIN archive.gists x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM users l STRAIGHT_JOIN archive.gists x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM pull_requests l LEFT JOIN archive.gists x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
SELECT COUNT(*) FROM stars l LEFT JOIN archive.gists x ON LEFT(l.name, 1) = x.name WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM starred_gists l LEFT JOIN archive.gists x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gists l LEFT JOIN archive.gists x ON LEFT(l.name, 1) = x.name
UPDATE gist_comments l LEFT JOIN archive.gists x ON LEFT(l.name, 1) = x.name SET l.n = 5 WHERE x.id = 1
DELETE l FROM issues l LEFT JOIN archive.gists x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DELETE FROM l USING repositories l LEFT JOIN archive.gists x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DO (SELECT COUNT(*) FROM users l LEFT JOIN archive.gists x ON LEFT(l.name, 1) = x.name)
WITH c AS (SELECT l.id, x.n FROM pull_requests l LEFT JOIN archive.gists x ON LEFT(l.name, 1) = x.name) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM stars AS l LEFT OUTER JOIN archive.gists x USING (id) WHERE l.id = 1
SELECT COUNT(*) FROM starred_gists AS l LEFT OUTER JOIN archive.gists x USING (id) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gists AS l LEFT OUTER JOIN archive.gists x USING (id) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gist_comments AS l LEFT OUTER JOIN archive.gists x USING (id)
UPDATE issues AS l LEFT OUTER JOIN archive.gists x USING (id) SET l.n = 5 WHERE x.id = 1
DELETE l FROM repositories AS l LEFT OUTER JOIN archive.gists x USING (id) WHERE x.id = 1
DELETE FROM l USING users AS l LEFT OUTER JOIN archive.gists x USING (id) WHERE x.id = 1
DO (SELECT COUNT(*) FROM pull_requests AS l LEFT OUTER JOIN archive.gists x USING (id))
WITH c AS (SELECT l.id, x.n FROM stars AS l LEFT OUTER JOIN archive.gists x USING (id)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM (starred_gists l JOIN archive.gists x USING (id)) WHERE l.id = 1
SELECT COUNT(*) FROM (gists l JOIN archive.gists x USING (id)) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM (gist_comments l JOIN archive.gists x USING (id)) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM (issues l JOIN archive.gists x USING (id))
UPDATE (repositories l JOIN archive.gists x USING (id)) SET l.n = 5 WHERE x.id = 1
DELETE l FROM (users l JOIN archive.gists x USING (id)) WHERE x.id = 1
DELETE FROM l USING (pull_requests l JOIN archive.gists x USING (id)) WHERE x.id = 1
DO (SELECT COUNT(*) FROM (stars l JOIN archive.gists x USING (id)))
WITH c AS (SELECT l.id, x.n FROM (starred_gists l JOIN archive.gists x USING (id))) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gists l JOIN (stars s JOIN archive.gists x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
SELECT COUNT(*) FROM gist_comments l JOIN (stars s JOIN archive.gists x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM issues l JOIN (stars s JOIN archive.gists x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM repositories l JOIN (stars s JOIN archive.gists x) ON l.id = x.id AND x.n IN (1, 2)
UPDATE users l JOIN (stars s JOIN archive.gists x) ON l.id = x.id AND x.n IN (1, 2) SET l.n = 5 WHERE x.id = 1
DELETE l FROM pull_requests l JOIN (stars s JOIN archive.gists x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DELETE FROM l USING stars l JOIN (stars s JOIN archive.gists x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DO (SELECT COUNT(*) FROM starred_gists l JOIN (stars s JOIN archive.gists x) ON l.id = x.id AND x.n IN (1, 2))
WITH c AS (SELECT l.id, x.n FROM gists l JOIN (stars s JOIN archive.gists x) ON l.id = x.id AND x.n IN (1, 2)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM { OJ gist_comments l LEFT OUTER JOIN archive.gists x ON l.id = x.id } WHERE l.id = 1
SELECT COUNT(*) FROM { OJ issues l LEFT OUTER JOIN archive.gists x ON l.id = x.id } WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM { OJ repositories l LEFT OUTER JOIN archive.gists x ON l.id = x.id } WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM { OJ users l LEFT OUTER JOIN archive.gists x ON l.id = x.id }
UPDATE { OJ pull_requests l LEFT OUTER JOIN archive.gists x ON l.id = x.id } SET l.n = 5 WHERE x.id = 1
DELETE l FROM { OJ stars l LEFT OUTER JOIN archive.gists x ON l.id = x.id } WHERE x.id = 1
DELETE FROM l USING { OJ starred_gists l LEFT OUTER JOIN archive.gists x ON l.id = x.id } WHERE x.id = 1
DO (SELECT COUNT(*) FROM { OJ gists l LEFT OUTER JOIN archive.gists x ON l.id = x.id })
WITH c AS (SELECT l.id, x.n FROM { OJ gist_comments l LEFT OUTER JOIN archive.gists x ON l.id = x.id }) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM issues l, repositories x USE INDEX (PRIMARY) WHERE l.id = 1
SELECT COUNT(*) FROM repositories l, users x USE INDEX (PRIMARY) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM users l, pull_requests x USE INDEX (PRIMARY) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM pull_requests l, stars x USE INDEX (PRIMARY)
UPDATE stars l, starred_gists x USE INDEX (PRIMARY) SET l.n = 5 WHERE x.id = 1
DELETE l FROM starred_gists l, gists x USE INDEX (PRIMARY) WHERE x.id = 1
DELETE FROM l USING gists l, gist_comments x USE INDEX (PRIMARY) WHERE x.id = 1
DO (SELECT COUNT(*) FROM gist_comments l, issues x USE INDEX (PRIMARY))
WITH c AS (SELECT l.id, x.n FROM issues l, repositories x USE INDEX (PRIMARY)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM repositories l JOIN users x USE INDEX (PRIMARY) WHERE l.id = 1
SELECT COUNT(*) FROM users l JOIN pull_requests x USE INDEX (PRIMARY) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM pull_requests l JOIN stars x USE INDEX (PRIMARY) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM stars l JOIN starred_gists x USE INDEX (PRIMARY)
UPDATE starred_gists l JOIN gists x USE INDEX (PRIMARY) SET l.n = 5 WHERE x.id = 1
DELETE l FROM gists l JOIN gist_comments x USE INDEX (PRIMARY) WHERE x.id = 1
DELETE FROM l USING gist_comments l JOIN issues x USE INDEX (PRIMARY) WHERE x.id = 1
DO (SELECT COUNT(*) FROM issues l JOIN repositories x USE INDEX (PRIMARY))
WITH c AS (SELECT l.id, x.n FROM repositories l JOIN users x USE INDEX (PRIMARY)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM users l INNER JOIN pull_requests x USE INDEX (PRIMARY) ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM pull_requests l INNER JOIN stars x USE INDEX (PRIMARY) ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM stars l INNER JOIN starred_gists x USE INDEX (PRIMARY) ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM starred_gists l INNER JOIN gists x USE INDEX (PRIMARY) ON l.id = x.id
UPDATE gists l INNER JOIN gist_comments x USE INDEX (PRIMARY) ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM gist_comments l INNER JOIN issues x USE INDEX (PRIMARY) ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING issues l INNER JOIN repositories x USE INDEX (PRIMARY) ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM repositories l INNER JOIN users x USE INDEX (PRIMARY) ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM users l INNER JOIN pull_requests x USE INDEX (PRIMARY) ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM pull_requests l CROSS JOIN stars x USE INDEX (PRIMARY) WHERE l.id = 1
SELECT COUNT(*) FROM stars l CROSS JOIN starred_gists x USE INDEX (PRIMARY) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM starred_gists l CROSS JOIN gists x USE INDEX (PRIMARY) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gists l CROSS JOIN gist_comments x USE INDEX (PRIMARY)
UPDATE gist_comments l CROSS JOIN issues x USE INDEX (PRIMARY) SET l.n = 5 WHERE x.id = 1
DELETE l FROM issues l CROSS JOIN repositories x USE INDEX (PRIMARY) WHERE x.id = 1
DELETE FROM l USING repositories l CROSS JOIN users x USE INDEX (PRIMARY) WHERE x.id = 1
DO (SELECT COUNT(*) FROM users l CROSS JOIN pull_requests x USE INDEX (PRIMARY))
WITH c AS (SELECT l.id, x.n FROM pull_requests l CROSS JOIN stars x USE INDEX (PRIMARY)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM stars l STRAIGHT_JOIN starred_gists x USE INDEX (PRIMARY) ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM starred_gists l STRAIGHT_JOIN gists x USE INDEX (PRIMARY) ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gists l STRAIGHT_JOIN gist_comments x USE INDEX (PRIMARY) ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gist_comments l STRAIGHT_JOIN issues x USE INDEX (PRIMARY) ON l.id = x.id
UPDATE issues l STRAIGHT_JOIN repositories x USE INDEX (PRIMARY) ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM repositories l STRAIGHT_JOIN users x USE INDEX (PRIMARY) ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING users l STRAIGHT_JOIN pull_requests x USE INDEX (PRIMARY) ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM pull_requests l STRAIGHT_JOIN stars x USE INDEX (PRIMARY) ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM stars l STRAIGHT_JOIN starred_gists x USE INDEX (PRIMARY) ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM starred_gists l LEFT JOIN gists x USE INDEX (PRIMARY) ON LEFT(l.name, 1) = x.name WHERE l.id = 1
SELECT COUNT(*) FROM gists l LEFT JOIN gist_comments x USE INDEX (PRIMARY) ON LEFT(l.name, 1) = x.name WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gist_comments l LEFT JOIN issues x USE INDEX (PRIMARY) ON LEFT(l.name, 1) = x.name WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM issues l LEFT JOIN repositories x USE INDEX (PRIMARY) ON LEFT(l.name, 1) = x.name
UPDATE repositories l LEFT JOIN users x USE INDEX (PRIMARY) ON LEFT(l.name, 1) = x.name SET l.n = 5 WHERE x.id = 1
DELETE l FROM users l LEFT JOIN pull_requests x USE INDEX (PRIMARY) ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DELETE FROM l USING pull_requests l LEFT JOIN stars x USE INDEX (PRIMARY) ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DO (SELECT COUNT(*) FROM stars l LEFT JOIN starred_gists x USE INDEX (PRIMARY) ON LEFT(l.name, 1) = x.name)
WITH c AS (SELECT l.id, x.n FROM starred_gists l LEFT JOIN gists x USE INDEX (PRIMARY) ON LEFT(l.name, 1) = x.name) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gists AS l LEFT OUTER JOIN gist_comments x USE INDEX (PRIMARY) USING (id) WHERE l.id = 1
SELECT COUNT(*) FROM gist_comments AS l LEFT OUTER JOIN issues x USE INDEX (PRIMARY) USING (id) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM issues AS l LEFT OUTER JOIN repositories x USE INDEX (PRIMARY) USING (id) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM repositories AS l LEFT OUTER JOIN users x USE INDEX (PRIMARY) USING (id)
UPDATE users AS l LEFT OUTER JOIN pull_requests x USE INDEX (PRIMARY) USING (id) SET l.n = 5 WHERE x.id = 1
DELETE l FROM pull_requests AS l LEFT OUTER JOIN stars x USE INDEX (PRIMARY) USING (id) WHERE x.id = 1
DELETE FROM l USING stars AS l LEFT OUTER JOIN starred_gists x USE INDEX (PRIMARY) USING (id) WHERE x.id = 1
DO (SELECT COUNT(*) FROM starred_gists AS l LEFT OUTER JOIN gists x USE INDEX (PRIMARY) USING (id))
WITH c AS (SELECT l.id, x.n FROM gists AS l LEFT OUTER JOIN gist_comments x USE INDEX (PRIMARY) USING (id)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM (gist_comments l JOIN issues x USE INDEX (PRIMARY) USING (id)) WHERE l.id = 1
SELECT COUNT(*) FROM (issues l JOIN repositories x USE INDEX (PRIMARY) USING (id)) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM (repositories l JOIN users x USE INDEX (PRIMARY) USING (id)) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM (users l JOIN pull_requests x USE INDEX (PRIMARY) USING (id))
UPDATE (pull_requests l JOIN stars x USE INDEX (PRIMARY) USING (id)) SET l.n = 5 WHERE x.id = 1
DELETE l FROM (stars l JOIN starred_gists x USE INDEX (PRIMARY) USING (id)) WHERE x.id = 1
DELETE FROM l USING (starred_gists l JOIN gists x USE INDEX (PRIMARY) USING (id)) WHERE x.id = 1
DO (SELECT COUNT(*) FROM (gists l JOIN gist_comments x USE INDEX (PRIMARY) USING (id)))
WITH c AS (SELECT l.id, x.n FROM (gist_comments l JOIN issues x USE INDEX (PRIMARY) USING (id))) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM issues l JOIN (stars s JOIN repositories x USE INDEX (PRIMARY)) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
SELECT COUNT(*) FROM repositories l JOIN (stars s JOIN users x USE INDEX (PRIMARY)) ON l.id = x.id AND x.n IN (1, 2) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM users l JOIN (stars s JOIN pull_requests x USE INDEX (PRIMARY)) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM pull_requests l JOIN (stars s JOIN stars x USE INDEX (PRIMARY)) ON l.id = x.id AND x.n IN (1, 2)
UPDATE stars l JOIN (stars s JOIN starred_gists x USE INDEX (PRIMARY)) ON l.id = x.id AND x.n IN (1, 2) SET l.n = 5 WHERE x.id = 1
DELETE l FROM starred_gists l JOIN (stars s JOIN gists x USE INDEX (PRIMARY)) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DELETE FROM l USING gists l JOIN (stars s JOIN gist_comments x USE INDEX (PRIMARY)) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DO (SELECT COUNT(*) FROM gist_comments l JOIN (stars s JOIN issues x USE INDEX (PRIMARY)) ON l.id = x.id AND x.n IN (1, 2))
WITH c AS (SELECT l.id, x.n FROM issues l JOIN (stars s JOIN repositories x USE INDEX (PRIMARY)) ON l.id = x.id AND x.n IN (1, 2)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM { OJ repositories l LEFT OUTER JOIN users x USE INDEX (PRIMARY) ON l.id = x.id } WHERE l.id = 1
SELECT COUNT(*) FROM { OJ users l LEFT OUTER JOIN pull_requests x USE INDEX (PRIMARY) ON l.id = x.id } WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM { OJ pull_requests l LEFT OUTER JOIN stars x USE INDEX (PRIMARY) ON l.id = x.id } WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM { OJ stars l LEFT OUTER JOIN starred_gists x USE INDEX (PRIMARY) ON l.id = x.id }
UPDATE { OJ starred_gists l LEFT OUTER JOIN gists x USE INDEX (PRIMARY) ON l.id = x.id } SET l.n = 5 WHERE x.id = 1
DELETE l FROM { OJ gists l LEFT OUTER JOIN gist_comments x USE INDEX (PRIMARY) ON l.id = x.id } WHERE x.id = 1
DELETE FROM l USING { OJ gist_comments l LEFT OUTER JOIN issues x USE INDEX (PRIMARY) ON l.id = x.id } WHERE x.id = 1
DO (SELECT COUNT(*) FROM { OJ issues l LEFT OUTER JOIN repositories x USE INDEX (PRIMARY) ON l.id = x.id })
WITH c AS (SELECT l.id, x.n FROM { OJ repositories l LEFT OUTER JOIN users x USE INDEX (PRIMARY) ON l.id = x.id }) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM users l, (pull_requests x) WHERE l.id = 1
SELECT COUNT(*) FROM pull_requests l, (stars x) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM stars l, (starred_gists x) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM starred_gists l, (gists x)
UPDATE gists l, (gist_comments x) SET l.n = 5 WHERE x.id = 1
DELETE l FROM gist_comments l, (issues x) WHERE x.id = 1
DELETE FROM l USING issues l, (repositories x) WHERE x.id = 1
DO (SELECT COUNT(*) FROM repositories l, (users x))
WITH c AS (SELECT l.id, x.n FROM users l, (pull_requests x)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM pull_requests l JOIN (stars x) WHERE l.id = 1
SELECT COUNT(*) FROM stars l JOIN (starred_gists x) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM starred_gists l JOIN (gists x) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gists l JOIN (gist_comments x)
UPDATE gist_comments l JOIN (issues x) SET l.n = 5 WHERE x.id = 1
DELETE l FROM issues l JOIN (repositories x) WHERE x.id = 1
DELETE FROM l USING repositories l JOIN (users x) WHERE x.id = 1
DO (SELECT COUNT(*) FROM users l JOIN (pull_requests x))
WITH c AS (SELECT l.id, x.n FROM pull_requests l JOIN (stars x)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM stars l INNER JOIN (starred_gists x) ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM starred_gists l INNER JOIN (gists x) ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gists l INNER JOIN (gist_comments x) ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gist_comments l INNER JOIN (issues x) ON l.id = x.id
UPDATE issues l INNER JOIN (repositories x) ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM repositories l INNER JOIN (users x) ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING users l INNER JOIN (pull_requests x) ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM pull_requests l INNER JOIN (stars x) ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM stars l INNER JOIN (starred_gists x) ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM starred_gists l CROSS JOIN (gists x) WHERE l.id = 1
SELECT COUNT(*) FROM gists l CROSS JOIN (gist_comments x) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gist_comments l CROSS JOIN (issues x) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM issues l CROSS JOIN (repositories x)
UPDATE repositories l CROSS JOIN (users x) SET l.n = 5 WHERE x.id = 1
DELETE l FROM users l CROSS JOIN (pull_requests x) WHERE x.id = 1
DELETE FROM l USING pull_requests l CROSS JOIN (stars x) WHERE x.id = 1
DO (SELECT COUNT(*) FROM stars l CROSS JOIN (starred_gists x))
WITH c AS (SELECT l.id, x.n FROM starred_gists l CROSS JOIN (gists x)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gists l STRAIGHT_JOIN (gist_comments x) ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM gist_comments l STRAIGHT_JOIN (issues x) ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM issues l STRAIGHT_JOIN (repositories x) ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM repositories l STRAIGHT_JOIN (users x) ON l.id = x.id
UPDATE users l STRAIGHT_JOIN (pull_requests x) ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM pull_requests l STRAIGHT_JOIN (stars x) ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING stars l STRAIGHT_JOIN (starred_gists x) ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM starred_gists l STRAIGHT_JOIN (gists x) ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM gists l STRAIGHT_JOIN (gist_comments x) ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gist_comments l LEFT JOIN (issues x) ON LEFT(l.name, 1) = x.name WHERE l.id = 1
SELECT COUNT(*) FROM issues l LEFT JOIN (repositories x) ON LEFT(l.name, 1) = x.name WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM repositories l LEFT JOIN (users x) ON LEFT(l.name, 1) = x.name WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM users l LEFT JOIN (pull_requests x) ON LEFT(l.name, 1) = x.name
UPDATE pull_requests l LEFT JOIN (stars x) ON LEFT(l.name, 1) = x.name SET l.n = 5 WHERE x.id = 1
DELETE l FROM stars l LEFT JOIN (starred_gists x) ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DELETE FROM l USING starred_gists l LEFT JOIN (gists x) ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DO (SELECT COUNT(*) FROM gists l LEFT JOIN (gist_comments x) ON LEFT(l.name, 1) = x.name)
WITH c AS (SELECT l.id, x.n FROM gist_comments l LEFT JOIN (issues x) ON LEFT(l.name, 1) = x.name) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM issues AS l LEFT OUTER JOIN (repositories x) USING (id) WHERE l.id = 1
SELECT COUNT(*) FROM repositories AS l LEFT OUTER JOIN (users x) USING (id) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM users AS l LEFT OUTER JOIN (pull_requests x) USING (id) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM pull_requests AS l LEFT OUTER JOIN (stars x) USING (id)
UPDATE stars AS l LEFT OUTER JOIN (starred_gists x) USING (id) SET l.n = 5 WHERE x.id = 1
DELETE l FROM starred_gists AS l LEFT OUTER JOIN (gists x) USING (id) WHERE x.id = 1
DELETE FROM l USING gists AS l LEFT OUTER JOIN (gist_comments x) USING (id) WHERE x.id = 1
DO (SELECT COUNT(*) FROM gist_comments AS l LEFT OUTER JOIN (issues x) USING (id))
WITH c AS (SELECT l.id, x.n FROM issues AS l LEFT OUTER JOIN (repositories x) USING (id)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM (repositories l JOIN (users x) USING (id)) WHERE l.id = 1
SELECT COUNT(*) FROM (users l JOIN (pull_requests x) USING (id)) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM (pull_requests l JOIN (stars x) USING (id)) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM (stars l JOIN (starred_gists x) USING (id))
UPDATE (starred_gists l JOIN (gists x) USING (id)) SET l.n = 5 WHERE x.id = 1
DELETE l FROM (gists l JOIN (gist_comments x) USING (id)) WHERE x.id = 1
DELETE FROM l USING (gist_comments l JOIN (issues x) USING (id)) WHERE x.id = 1
DO (SELECT COUNT(*) FROM (issues l JOIN (repositories x) USING (id)))
WITH c AS (SELECT l.id, x.n FROM (repositories l JOIN (users x) USING (id))) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM users l JOIN (stars s JOIN (pull_requests x)) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
SELECT COUNT(*) FROM pull_requests l JOIN (stars s JOIN (stars x)) ON l.id = x.id AND x.n IN (1, 2) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM stars l JOIN (stars s JOIN (starred_gists x)) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM starred_gists l JOIN (stars s JOIN (gists x)) ON l.id = x.id AND x.n IN (1, 2)
UPDATE gists l JOIN (stars s JOIN (gist_comments x)) ON l.id = x.id AND x.n IN (1, 2) SET l.n = 5 WHERE x.id = 1
DELETE l FROM gist_comments l JOIN (stars s JOIN (issues x)) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DELETE FROM l USING issues l JOIN (stars s JOIN (repositories x)) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DO (SELECT COUNT(*) FROM repositories l JOIN (stars s JOIN (users x)) ON l.id = x.id AND x.n IN (1, 2))
WITH c AS (SELECT l.id, x.n FROM users l JOIN (stars s JOIN (pull_requests x)) ON l.id = x.id AND x.n IN (1, 2)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM { OJ pull_requests l LEFT OUTER JOIN (stars x) ON l.id = x.id } WHERE l.id = 1
SELECT COUNT(*) FROM { OJ stars l LEFT OUTER JOIN (starred_gists x) ON l.id = x.id } WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM { OJ starred_gists l LEFT OUTER JOIN (gists x) ON l.id = x.id } WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM { OJ gists l LEFT OUTER JOIN (gist_comments x) ON l.id = x.id }
UPDATE { OJ gist_comments l LEFT OUTER JOIN (issues x) ON l.id = x.id } SET l.n = 5 WHERE x.id = 1
DELETE l FROM { OJ issues l LEFT OUTER JOIN (repositories x) ON l.id = x.id } WHERE x.id = 1
DELETE FROM l USING { OJ repositories l LEFT OUTER JOIN (users x) ON l.id = x.id } WHERE x.id = 1
DO (SELECT COUNT(*) FROM { OJ users l LEFT OUTER JOIN (pull_requests x) ON l.id = x.id })
WITH c AS (SELECT l.id, x.n FROM { OJ pull_requests l LEFT OUTER JOIN (stars x) ON l.id = x.id }) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM stars l, (SELECT * FROM starred_gists) x WHERE l.id = 1
SELECT COUNT(*) FROM starred_gists l, (SELECT * FROM gists) x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gists l, (SELECT * FROM gist_comments) x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gist_comments l, (SELECT * FROM issues) x
UPDATE issues l, (SELECT * FROM repositories) x SET l.n = 5 WHERE x.id = 1
DELETE l FROM repositories l, (SELECT * FROM users) x WHERE x.id = 1
DELETE FROM l USING users l, (SELECT * FROM pull_requests) x WHERE x.id = 1
DO (SELECT COUNT(*) FROM pull_requests l, (SELECT * FROM stars) x)
WITH c AS (SELECT l.id, x.n FROM stars l, (SELECT * FROM starred_gists) x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM starred_gists l JOIN (SELECT * FROM gists) x WHERE l.id = 1
SELECT COUNT(*) FROM gists l JOIN (SELECT * FROM gist_comments) x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gist_comments l JOIN (SELECT * FROM issues) x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM issues l JOIN (SELECT * FROM repositories) x
UPDATE repositories l JOIN (SELECT * FROM users) x SET l.n = 5 WHERE x.id = 1
DELETE l FROM users l JOIN (SELECT * FROM pull_requests) x WHERE x.id = 1
DELETE FROM l USING pull_requests l JOIN (SELECT * FROM stars) x WHERE x.id = 1
DO (SELECT COUNT(*) FROM stars l JOIN (SELECT * FROM starred_gists) x)
WITH c AS (SELECT l.id, x.n FROM starred_gists l JOIN (SELECT * FROM gists) x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gists l INNER JOIN (SELECT * FROM gist_comments) x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM gist_comments l INNER JOIN (SELECT * FROM issues) x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM issues l INNER JOIN (SELECT * FROM repositories) x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM repositories l INNER JOIN (SELECT * FROM users) x ON l.id = x.id
UPDATE users l INNER JOIN (SELECT * FROM pull_requests) x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM pull_requests l INNER JOIN (SELECT * FROM stars) x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING stars l INNER JOIN (SELECT * FROM starred_gists) x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM starred_gists l INNER JOIN (SELECT * FROM gists) x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM gists l INNER JOIN (SELECT * FROM gist_comments) x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gist_comments l CROSS JOIN (SELECT * FROM issues) x WHERE l.id = 1
SELECT COUNT(*) FROM issues l CROSS JOIN (SELECT * FROM repositories) x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM repositories l CROSS JOIN (SELECT * FROM users) x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM users l CROSS JOIN (SELECT * FROM pull_requests) x
UPDATE pull_requests l CROSS JOIN (SELECT * FROM stars) x SET l.n = 5 WHERE x.id = 1
DELETE l FROM stars l CROSS JOIN (SELECT * FROM starred_gists) x WHERE x.id = 1
DELETE FROM l USING starred_gists l CROSS JOIN (SELECT * FROM gists) x WHERE x.id = 1
DO (SELECT COUNT(*) FROM gists l CROSS JOIN (SELECT * FROM gist_comments) x)
WITH c AS (SELECT l.id, x.n FROM gist_comments l CROSS JOIN (SELECT * FROM issues) x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM issues l STRAIGHT_JOIN (SELECT * FROM repositories) x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM repositories l STRAIGHT_JOIN (SELECT * FROM users) x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM users l STRAIGHT_JOIN (SELECT * FROM pull_requests) x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM pull_requests l STRAIGHT_JOIN (SELECT * FROM stars) x ON l.id = x.id
UPDATE stars l STRAIGHT_JOIN (SELECT * FROM starred_gists) x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM starred_gists l STRAIGHT_JOIN (SELECT * FROM gists) x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING gists l STRAIGHT_JOIN (SELECT * FROM gist_comments) x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM gist_comments l STRAIGHT_JOIN (SELECT * FROM issues) x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM issues l STRAIGHT_JOIN (SELECT * FROM repositories) x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM repositories l LEFT JOIN (SELECT * FROM users) x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
SELECT COUNT(*) FROM users l LEFT JOIN (SELECT * FROM pull_requests) x ON LEFT(l.name, 1) = x.name WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM pull_requests l LEFT JOIN (SELECT * FROM stars) x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM stars l LEFT JOIN (SELECT * FROM starred_gists) x ON LEFT(l.name, 1) = x.name
UPDATE starred_gists l LEFT JOIN (SELECT * FROM gists) x ON LEFT(l.name, 1) = x.name SET l.n = 5 WHERE x.id = 1
DELETE l FROM gists l LEFT JOIN (SELECT * FROM gist_comments) x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DELETE FROM l USING gist_comments l LEFT JOIN (SELECT * FROM issues) x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DO (SELECT COUNT(*) FROM issues l LEFT JOIN (SELECT * FROM repositories) x ON LEFT(l.name, 1) = x.name)
WITH c AS (SELECT l.id, x.n FROM repositories l LEFT JOIN (SELECT * FROM users) x ON LEFT(l.name, 1) = x.name) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM users AS l LEFT OUTER JOIN (SELECT * FROM pull_requests) x USING (id) WHERE l.id = 1
SELECT COUNT(*) FROM pull_requests AS l LEFT OUTER JOIN (SELECT * FROM stars) x USING (id) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM stars AS l LEFT OUTER JOIN (SELECT * FROM starred_gists) x USING (id) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM starred_gists AS l LEFT OUTER JOIN (SELECT * FROM gists) x USING (id)
UPDATE gists AS l LEFT OUTER JOIN (SELECT * FROM gist_comments) x USING (id) SET l.n = 5 WHERE x.id = 1
DELETE l FROM gist_comments AS l LEFT OUTER JOIN (SELECT * FROM issues) x USING (id) WHERE x.id = 1
DELETE FROM l USING issues AS l LEFT OUTER JOIN (SELECT * FROM repositories) x USING (id) WHERE x.id = 1
DO (SELECT COUNT(*) FROM repositories AS l LEFT OUTER JOIN (SELECT * FROM users) x USING (id))
WITH c AS (SELECT l.id, x.n FROM users AS l LEFT OUTER JOIN (SELECT * FROM pull_requests) x USING (id)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM (pull_requests l JOIN (SELECT * FROM stars) x USING (id)) WHERE l.id = 1
SELECT COUNT(*) FROM (stars l JOIN (SELECT * FROM starred_gists) x USING (id)) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM (starred_gists l JOIN (SELECT * FROM gists) x USING (id)) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM (gists l JOIN (SELECT * FROM gist_comments) x USING (id))
UPDATE (gist_comments l JOIN (SELECT * FROM issues) x USING (id)) SET l.n = 5 WHERE x.id = 1
DELETE l FROM (issues l JOIN (SELECT * FROM repositories) x USING (id)) WHERE x.id = 1
DELETE FROM l USING (repositories l JOIN (SELECT * FROM users) x USING (id)) WHERE x.id = 1
DO (SELECT COUNT(*) FROM (users l JOIN (SELECT * FROM pull_requests) x USING (id)))
WITH c AS (SELECT l.id, x.n FROM (pull_requests l JOIN (SELECT * FROM stars) x USING (id))) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM stars l JOIN (stars s JOIN (SELECT * FROM starred_gists) x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
SELECT COUNT(*) FROM starred_gists l JOIN (stars s JOIN (SELECT * FROM gists) x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gists l JOIN (stars s JOIN (SELECT * FROM gist_comments) x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gist_comments l JOIN (stars s JOIN (SELECT * FROM issues) x) ON l.id = x.id AND x.n IN (1, 2)
UPDATE issues l JOIN (stars s JOIN (SELECT * FROM repositories) x) ON l.id = x.id AND x.n IN (1, 2) SET l.n = 5 WHERE x.id = 1
DELETE l FROM repositories l JOIN (stars s JOIN (SELECT * FROM users) x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DELETE FROM l USING users l JOIN (stars s JOIN (SELECT * FROM pull_requests) x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DO (SELECT COUNT(*) FROM pull_requests l JOIN (stars s JOIN (SELECT * FROM stars) x) ON l.id = x.id AND x.n IN (1, 2))
WITH c AS (SELECT l.id, x.n FROM stars l JOIN (stars s JOIN (SELECT * FROM starred_gists) x) ON l.id = x.id AND x.n IN (1, 2)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM { OJ starred_gists l LEFT OUTER JOIN (SELECT * FROM gists) x ON l.id = x.id } WHERE l.id = 1
SELECT COUNT(*) FROM { OJ gists l LEFT OUTER JOIN (SELECT * FROM gist_comments) x ON l.id = x.id } WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM { OJ gist_comments l LEFT OUTER JOIN (SELECT * FROM issues) x ON l.id = x.id } WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM { OJ issues l LEFT OUTER JOIN (SELECT * FROM repositories) x ON l.id = x.id }
UPDATE { OJ repositories l LEFT OUTER JOIN (SELECT * FROM users) x ON l.id = x.id } SET l.n = 5 WHERE x.id = 1
DELETE l FROM { OJ users l LEFT OUTER JOIN (SELECT * FROM pull_requests) x ON l.id = x.id } WHERE x.id = 1
DELETE FROM l USING { OJ pull_requests l LEFT OUTER JOIN (SELECT * FROM stars) x ON l.id = x.id } WHERE x.id = 1
DO (SELECT COUNT(*) FROM { OJ stars l LEFT OUTER JOIN (SELECT * FROM starred_gists) x ON l.id = x.id })
WITH c AS (SELECT l.id, x.n FROM { OJ starred_gists l LEFT OUTER JOIN (SELECT * FROM gists) x ON l.id = x.id }) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gists l, (SELECT id, user_id, name, n, doc FROM gist_comments UNION ALL SELECT id, user_id, name, n, doc FROM github.users) AS x WHERE l.id = 1
SELECT COUNT(*) FROM gist_comments l, (SELECT id, user_id, name, n, doc FROM issues UNION ALL SELECT id, user_id, name, n, doc FROM github.pull_requests) AS x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM issues l, (SELECT id, user_id, name, n, doc FROM repositories UNION ALL SELECT id, user_id, name, n, doc FROM github.stars) AS x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM repositories l, (SELECT id, user_id, name, n, doc FROM users UNION ALL SELECT id, user_id, name, n, doc FROM github.starred_gists) AS x
UPDATE users l, (SELECT id, user_id, name, n, doc FROM pull_requests UNION ALL SELECT id, user_id, name, n, doc FROM github.gists) AS x SET l.n = 5 WHERE x.id = 1
DELETE l FROM pull_requests l, (SELECT id, user_id, name, n, doc FROM stars UNION ALL SELECT id, user_id, name, n, doc FROM github.gist_comments) AS x WHERE x.id = 1
DELETE FROM l USING stars l, (SELECT id, user_id, name, n, doc FROM starred_gists UNION ALL SELECT id, user_id, name, n, doc FROM github.issues) AS x WHERE x.id = 1
DO (SELECT COUNT(*) FROM starred_gists l, (SELECT id, user_id, name, n, doc FROM gists UNION ALL SELECT id, user_id, name, n, doc FROM github.repositories) AS x)
WITH c AS (SELECT l.id, x.n FROM gists l, (SELECT id, user_id, name, n, doc FROM gist_comments UNION ALL SELECT id, user_id, name, n, doc FROM github.users) AS x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gist_comments l JOIN (SELECT id, user_id, name, n, doc FROM issues UNION ALL SELECT id, user_id, name, n, doc FROM github.pull_requests) AS x WHERE l.id = 1
SELECT COUNT(*) FROM issues l JOIN (SELECT id, user_id, name, n, doc FROM repositories UNION ALL SELECT id, user_id, name, n, doc FROM github.stars) AS x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM repositories l JOIN (SELECT id, user_id, name, n, doc FROM users UNION ALL SELECT id, user_id, name, n, doc FROM github.starred_gists) AS x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM users l JOIN (SELECT id, user_id, name, n, doc FROM pull_requests UNION ALL SELECT id, user_id, name, n, doc FROM github.gists) AS x
UPDATE pull_requests l JOIN (SELECT id, user_id, name, n, doc FROM stars UNION ALL SELECT id, user_id, name, n, doc FROM github.gist_comments) AS x SET l.n = 5 WHERE x.id = 1
DELETE l FROM stars l JOIN (SELECT id, user_id, name, n, doc FROM starred_gists UNION ALL SELECT id, user_id, name, n, doc FROM github.issues) AS x WHERE x.id = 1
DELETE FROM l USING starred_gists l JOIN (SELECT id, user_id, name, n, doc FROM gists UNION ALL SELECT id, user_id, name, n, doc FROM github.repositories) AS x WHERE x.id = 1
DO (SELECT COUNT(*) FROM gists l JOIN (SELECT id, user_id, name, n, doc FROM gist_comments UNION ALL SELECT id, user_id, name, n, doc FROM github.users) AS x)
WITH c AS (SELECT l.id, x.n FROM gist_comments l JOIN (SELECT id, user_id, name, n, doc FROM issues UNION ALL SELECT id, user_id, name, n, doc FROM github.pull_requests) AS x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM issues l INNER JOIN (SELECT id, user_id, name, n, doc FROM repositories UNION ALL SELECT id, user_id, name, n, doc FROM github.stars) AS x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM repositories l INNER JOIN (SELECT id, user_id, name, n, doc FROM users UNION ALL SELECT id, user_id, name, n, doc FROM github.starred_gists) AS x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM users l INNER JOIN (SELECT id, user_id, name, n, doc FROM pull_requests UNION ALL SELECT id, user_id, name, n, doc FROM github.gists) AS x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM pull_requests l INNER JOIN (SELECT id, user_id, name, n, doc FROM stars UNION ALL SELECT id, user_id, name, n, doc FROM github.gist_comments) AS x ON l.id = x.id
UPDATE stars l INNER JOIN (SELECT id, user_id, name, n, doc FROM starred_gists UNION ALL SELECT id, user_id, name, n, doc FROM github.issues) AS x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM starred_gists l INNER JOIN (SELECT id, user_id, name, n, doc FROM gists UNION ALL SELECT id, user_id, name, n, doc FROM github.repositories) AS x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING gists l INNER JOIN (SELECT id, user_id, name, n, doc FROM gist_comments UNION ALL SELECT id, user_id, name, n, doc FROM github.users) AS x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM gist_comments l INNER JOIN (SELECT id, user_id, name, n, doc FROM issues UNION ALL SELECT id, user_id, name, n, doc FROM github.pull_requests) AS x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM issues l INNER JOIN (SELECT id, user_id, name, n, doc FROM repositories UNION ALL SELECT id, user_id, name, n, doc FROM github.stars) AS x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM repositories l CROSS JOIN (SELECT id, user_id, name, n, doc FROM users UNION ALL SELECT id, user_id, name, n, doc FROM github.starred_gists) AS x WHERE l.id = 1
SELECT COUNT(*) FROM users l CROSS JOIN (SELECT id, user_id, name, n, doc FROM pull_requests UNION ALL SELECT id, user_id, name, n, doc FROM github.gists) AS x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM pull_requests l CROSS JOIN (SELECT id, user_id, name, n, doc FROM stars UNION ALL SELECT id, user_id, name, n, doc FROM github.gist_comments) AS x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM stars l CROSS JOIN (SELECT id, user_id, name, n, doc FROM starred_gists UNION ALL SELECT id, user_id, name, n, doc FROM github.issues) AS x
UPDATE starred_gists l CROSS JOIN (SELECT id, user_id, name, n, doc FROM gists UNION ALL SELECT id, user_id, name, n, doc FROM github.repositories) AS x SET l.n = 5 WHERE x.id = 1
DELETE l FROM gists l CROSS JOIN (SELECT id, user_id, name, n, doc FROM gist_comments UNION ALL SELECT id, user_id, name, n, doc FROM github.users) AS x WHERE x.id = 1
DELETE FROM l USING gist_comments l CROSS JOIN (SELECT id, user_id, name, n, doc FROM issues UNION ALL SELECT id, user_id, name, n, doc FROM github.pull_requests) AS x WHERE x.id = 1
DO (SELECT COUNT(*) FROM issues l CROSS JOIN (SELECT id, user_id, name, n, doc FROM repositories UNION ALL SELECT id, user_id, name, n, doc FROM github.stars) AS x)
WITH c AS (SELECT l.id, x.n FROM repositories l CROSS JOIN (SELECT id, user_id, name, n, doc FROM users UNION ALL SELECT id, user_id, name, n, doc FROM github.starred_gists) AS x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM users l STRAIGHT_JOIN (SELECT id, user_id, name, n, doc FROM pull_requests UNION ALL SELECT id, user_id, name, n, doc FROM github.gists) AS x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM pull_requests l STRAIGHT_JOIN (SELECT id, user_id, name, n, doc FROM stars UNION ALL SELECT id, user_id, name, n, doc FROM github.gist_comments) AS x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM stars l STRAIGHT_JOIN (SELECT id, user_id, name, n, doc FROM starred_gists UNION ALL SELECT id, user_id, name, n, doc FROM github.issues) AS x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM starred_gists l STRAIGHT_JOIN (SELECT id, user_id, name, n, doc FROM gists UNION ALL SELECT id, user_id, name, n, doc FROM github.repositories) AS x ON l.id = x.id
UPDATE gists l STRAIGHT_JOIN (SELECT id, user_id, name, n, doc FROM gist_comments UNION ALL SELECT id, user_id, name, n, doc FROM github.users) AS x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM gist_comments l STRAIGHT_JOIN (SELECT id, user_id, name, n, doc FROM issues UNION ALL SELECT id, user_id, name, n, doc FROM github.pull_requests) AS x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING issues l STRAIGHT_JOIN (SELECT id, user_id, name, n, doc FROM repositories UNION ALL SELECT id, user_id, name, n, doc FROM github.stars) AS x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM repositories l STRAIGHT_JOIN (SELECT id, user_id, name, n, doc FROM users UNION ALL SELECT id, user_id, name, n, doc FROM github.starred_gists) AS x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM users l STRAIGHT_JOIN (SELECT id, user_id, name, n, doc FROM pull_requests UNION ALL SELECT id, user_id, name, n, doc FROM github.gists) AS x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM pull_requests l LEFT JOIN (SELECT id, user_id, name, n, doc FROM stars UNION ALL SELECT id, user_id, name, n, doc FROM github.gist_comments) AS x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
SELECT COUNT(*) FROM stars l LEFT JOIN (SELECT id, user_id, name, n, doc FROM starred_gists UNION ALL SELECT id, user_id, name, n, doc FROM github.issues) AS x ON LEFT(l.name, 1) = x.name WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM starred_gists l LEFT JOIN (SELECT id, user_id, name, n, doc FROM gists UNION ALL SELECT id, user_id, name, n, doc FROM github.repositories) AS x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gists l LEFT JOIN (SELECT id, user_id, name, n, doc FROM gist_comments UNION ALL SELECT id, user_id, name, n, doc FROM github.users) AS x ON LEFT(l.name, 1) = x.name
UPDATE gist_comments l LEFT JOIN (SELECT id, user_id, name, n, doc FROM issues UNION ALL SELECT id, user_id, name, n, doc FROM github.pull_requests) AS x ON LEFT(l.name, 1) = x.name SET l.n = 5 WHERE x.id = 1
DELETE l FROM issues l LEFT JOIN (SELECT id, user_id, name, n, doc FROM repositories UNION ALL SELECT id, user_id, name, n, doc FROM github.stars) AS x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DELETE FROM l USING repositories l LEFT JOIN (SELECT id, user_id, name, n, doc FROM users UNION ALL SELECT id, user_id, name, n, doc FROM github.starred_gists) AS x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DO (SELECT COUNT(*) FROM users l LEFT JOIN (SELECT id, user_id, name, n, doc FROM pull_requests UNION ALL SELECT id, user_id, name, n, doc FROM github.gists) AS x ON LEFT(l.name, 1) = x.name)
WITH c AS (SELECT l.id, x.n FROM pull_requests l LEFT JOIN (SELECT id, user_id, name, n, doc FROM stars UNION ALL SELECT id, user_id, name, n, doc FROM github.gist_comments) AS x ON LEFT(l.name, 1) = x.name) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM stars AS l LEFT OUTER JOIN (SELECT id, user_id, name, n, doc FROM starred_gists UNION ALL SELECT id, user_id, name, n, doc FROM github.issues) AS x USING (id) WHERE l.id = 1
SELECT COUNT(*) FROM starred_gists AS l LEFT OUTER JOIN (SELECT id, user_id, name, n, doc FROM gists UNION ALL SELECT id, user_id, name, n, doc FROM github.repositories) AS x USING (id) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gists AS l LEFT OUTER JOIN (SELECT id, user_id, name, n, doc FROM gist_comments UNION ALL SELECT id, user_id, name, n, doc FROM github.users) AS x USING (id) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gist_comments AS l LEFT OUTER JOIN (SELECT id, user_id, name, n, doc FROM issues UNION ALL SELECT id, user_id, name, n, doc FROM github.pull_requests) AS x USING (id)
UPDATE issues AS l LEFT OUTER JOIN (SELECT id, user_id, name, n, doc FROM repositories UNION ALL SELECT id, user_id, name, n, doc FROM github.stars) AS x USING (id) SET l.n = 5 WHERE x.id = 1
DELETE l FROM repositories AS l LEFT OUTER JOIN (SELECT id, user_id, name, n, doc FROM users UNION ALL SELECT id, user_id, name, n, doc FROM github.starred_gists) AS x USING (id) WHERE x.id = 1
DELETE FROM l USING users AS l LEFT OUTER JOIN (SELECT id, user_id, name, n, doc FROM pull_requests UNION ALL SELECT id, user_id, name, n, doc FROM github.gists) AS x USING (id) WHERE x.id = 1
DO (SELECT COUNT(*) FROM pull_requests AS l LEFT OUTER JOIN (SELECT id, user_id, name, n, doc FROM stars UNION ALL SELECT id, user_id, name, n, doc FROM github.gist_comments) AS x USING (id))
WITH c AS (SELECT l.id, x.n FROM stars AS l LEFT OUTER JOIN (SELECT id, user_id, name, n, doc FROM starred_gists UNION ALL SELECT id, user_id, name, n, doc FROM github.issues) AS x USING (id)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM (starred_gists l JOIN (SELECT id, user_id, name, n, doc FROM gists UNION ALL SELECT id, user_id, name, n, doc FROM github.repositories) AS x USING (id)) WHERE l.id = 1
SELECT COUNT(*) FROM (gists l JOIN (SELECT id, user_id, name, n, doc FROM gist_comments UNION ALL SELECT id, user_id, name, n, doc FROM github.users) AS x USING (id)) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM (gist_comments l JOIN (SELECT id, user_id, name, n, doc FROM issues UNION ALL SELECT id, user_id, name, n, doc FROM github.pull_requests) AS x USING (id)) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM (issues l JOIN (SELECT id, user_id, name, n, doc FROM repositories UNION ALL SELECT id, user_id, name, n, doc FROM github.stars) AS x USING (id))
UPDATE (repositories l JOIN (SELECT id, user_id, name, n, doc FROM users UNION ALL SELECT id, user_id, name, n, doc FROM github.starred_gists) AS x USING (id)) SET l.n = 5 WHERE x.id = 1
DELETE l FROM (users l JOIN (SELECT id, user_id, name, n, doc FROM pull_requests UNION ALL SELECT id, user_id, name, n, doc FROM github.gists) AS x USING (id)) WHERE x.id = 1
DELETE FROM l USING (pull_requests l JOIN (SELECT id, user_id, name, n, doc FROM stars UNION ALL SELECT id, user_id, name, n, doc FROM github.gist_comments) AS x USING (id)) WHERE x.id = 1
DO (SELECT COUNT(*) FROM (stars l JOIN (SELECT id, user_id, name, n, doc FROM starred_gists UNION ALL SELECT id, user_id, name, n, doc FROM github.issues) AS x USING (id)))
WITH c AS (SELECT l.id, x.n FROM (starred_gists l JOIN (SELECT id, user_id, name, n, doc FROM gists UNION ALL SELECT id, user_id, name, n, doc FROM github.repositories) AS x USING (id))) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gists l JOIN (stars s JOIN (SELECT id, user_id, name, n, doc FROM gist_comments UNION ALL SELECT id, user_id, name, n, doc FROM github.users) AS x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
SELECT COUNT(*) FROM gist_comments l JOIN (stars s JOIN (SELECT id, user_id, name, n, doc FROM issues UNION ALL SELECT id, user_id, name, n, doc FROM github.pull_requests) AS x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM issues l JOIN (stars s JOIN (SELECT id, user_id, name, n, doc FROM repositories UNION ALL SELECT id, user_id, name, n, doc FROM github.stars) AS x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM repositories l JOIN (stars s JOIN (SELECT id, user_id, name, n, doc FROM users UNION ALL SELECT id, user_id, name, n, doc FROM github.starred_gists) AS x) ON l.id = x.id AND x.n IN (1, 2)
UPDATE users l JOIN (stars s JOIN (SELECT id, user_id, name, n, doc FROM pull_requests UNION ALL SELECT id, user_id, name, n, doc FROM github.gists) AS x) ON l.id = x.id AND x.n IN (1, 2) SET l.n = 5 WHERE x.id = 1
DELETE l FROM pull_requests l JOIN (stars s JOIN (SELECT id, user_id, name, n, doc FROM stars UNION ALL SELECT id, user_id, name, n, doc FROM github.gist_comments) AS x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DELETE FROM l USING stars l JOIN (stars s JOIN (SELECT id, user_id, name, n, doc FROM starred_gists UNION ALL SELECT id, user_id, name, n, doc FROM github.issues) AS x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DO (SELECT COUNT(*) FROM starred_gists l JOIN (stars s JOIN (SELECT id, user_id, name, n, doc FROM gists UNION ALL SELECT id, user_id, name, n, doc FROM github.repositories) AS x) ON l.id = x.id AND x.n IN (1, 2))
WITH c AS (SELECT l.id, x.n FROM gists l JOIN (stars s JOIN (SELECT id, user_id, name, n, doc FROM gist_comments UNION ALL SELECT id, user_id, name, n, doc FROM github.users) AS x) ON l.id = x.id AND x.n IN (1, 2)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM { OJ gist_comments l LEFT OUTER JOIN (SELECT id, user_id, name, n, doc FROM issues UNION ALL SELECT id, user_id, name, n, doc FROM github.pull_requests) AS x ON l.id = x.id } WHERE l.id = 1
SELECT COUNT(*) FROM { OJ issues l LEFT OUTER JOIN (SELECT id, user_id, name, n, doc FROM repositories UNION ALL SELECT id, user_id, name, n, doc FROM github.stars) AS x ON l.id = x.id } WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM { OJ repositories l LEFT OUTER JOIN (SELECT id, user_id, name, n, doc FROM users UNION ALL SELECT id, user_id, name, n, doc FROM github.starred_gists) AS x ON l.id = x.id } WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM { OJ users l LEFT OUTER JOIN (SELECT id, user_id, name, n, doc FROM pull_requests UNION ALL SELECT id, user_id, name, n, doc FROM github.gists) AS x ON l.id = x.id }
UPDATE { OJ pull_requests l LEFT OUTER JOIN (SELECT id, user_id, name, n, doc FROM stars UNION ALL SELECT id, user_id, name, n, doc FROM github.gist_comments) AS x ON l.id = x.id } SET l.n = 5 WHERE x.id = 1
DELETE l FROM { OJ stars l LEFT OUTER JOIN (SELECT id, user_id, name, n, doc FROM starred_gists UNION ALL SELECT id, user_id, name, n, doc FROM github.issues) AS x ON l.id = x.id } WHERE x.id = 1
DELETE FROM l USING { OJ starred_gists l LEFT OUTER JOIN (SELECT id, user_id, name, n, doc FROM gists UNION ALL SELECT id, user_id, name, n, doc FROM github.repositories) AS x ON l.id = x.id } WHERE x.id = 1
DO (SELECT COUNT(*) FROM { OJ gists l LEFT OUTER JOIN (SELECT id, user_id, name, n, doc FROM gist_comments UNION ALL SELECT id, user_id, name, n, doc FROM github.users) AS x ON l.id = x.id })
WITH c AS (SELECT l.id, x.n FROM { OJ gist_comments l LEFT OUTER JOIN (SELECT id, user_id, name, n, doc FROM issues UNION ALL SELECT id, user_id, name, n, doc FROM github.pull_requests) AS x ON l.id = x.id }) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM issues l, LATERAL (SELECT * FROM repositories WHERE id IN (SELECT id FROM stars)) x WHERE l.id = 1
SELECT COUNT(*) FROM repositories l, LATERAL (SELECT * FROM users WHERE id IN (SELECT id FROM starred_gists)) x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM users l, LATERAL (SELECT * FROM pull_requests WHERE id IN (SELECT id FROM gists)) x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM pull_requests l, LATERAL (SELECT * FROM stars WHERE id IN (SELECT id FROM gist_comments)) x
UPDATE stars l, LATERAL (SELECT * FROM starred_gists WHERE id IN (SELECT id FROM issues)) x SET l.n = 5 WHERE x.id = 1
DELETE l FROM starred_gists l, LATERAL (SELECT * FROM gists WHERE id IN (SELECT id FROM repositories)) x WHERE x.id = 1
DELETE FROM l USING gists l, LATERAL (SELECT * FROM gist_comments WHERE id IN (SELECT id FROM users)) x WHERE x.id = 1
DO (SELECT COUNT(*) FROM gist_comments l, LATERAL (SELECT * FROM issues WHERE id IN (SELECT id FROM pull_requests)) x)
WITH c AS (SELECT l.id, x.n FROM issues l, LATERAL (SELECT * FROM repositories WHERE id IN (SELECT id FROM stars)) x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM repositories l JOIN LATERAL (SELECT * FROM users WHERE id IN (SELECT id FROM starred_gists)) x WHERE l.id = 1
SELECT COUNT(*) FROM users l JOIN LATERAL (SELECT * FROM pull_requests WHERE id IN (SELECT id FROM gists)) x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM pull_requests l JOIN LATERAL (SELECT * FROM stars WHERE id IN (SELECT id FROM gist_comments)) x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM stars l JOIN LATERAL (SELECT * FROM starred_gists WHERE id IN (SELECT id FROM issues)) x
UPDATE starred_gists l JOIN LATERAL (SELECT * FROM gists WHERE id IN (SELECT id FROM repositories)) x SET l.n = 5 WHERE x.id = 1
DELETE l FROM gists l JOIN LATERAL (SELECT * FROM gist_comments WHERE id IN (SELECT id FROM users)) x WHERE x.id = 1
DELETE FROM l USING gist_comments l JOIN LATERAL (SELECT * FROM issues WHERE id IN (SELECT id FROM pull_requests)) x WHERE x.id = 1
DO (SELECT COUNT(*) FROM issues l JOIN LATERAL (SELECT * FROM repositories WHERE id IN (SELECT id FROM stars)) x)
WITH c AS (SELECT l.id, x.n FROM repositories l JOIN LATERAL (SELECT * FROM users WHERE id IN (SELECT id FROM starred_gists)) x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM users l INNER JOIN LATERAL (SELECT * FROM pull_requests WHERE id IN (SELECT id FROM gists)) x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM pull_requests l INNER JOIN LATERAL (SELECT * FROM stars WHERE id IN (SELECT id FROM gist_comments)) x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM stars l INNER JOIN LATERAL (SELECT * FROM starred_gists WHERE id IN (SELECT id FROM issues)) x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM starred_gists l INNER JOIN LATERAL (SELECT * FROM gists WHERE id IN (SELECT id FROM repositories)) x ON l.id = x.id
UPDATE gists l INNER JOIN LATERAL (SELECT * FROM gist_comments WHERE id IN (SELECT id FROM users)) x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM gist_comments l INNER JOIN LATERAL (SELECT * FROM issues WHERE id IN (SELECT id FROM pull_requests)) x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING issues l INNER JOIN LATERAL (SELECT * FROM repositories WHERE id IN (SELECT id FROM stars)) x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM repositories l INNER JOIN LATERAL (SELECT * FROM users WHERE id IN (SELECT id FROM starred_gists)) x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM users l INNER JOIN LATERAL (SELECT * FROM pull_requests WHERE id IN (SELECT id FROM gists)) x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM pull_requests l CROSS JOIN LATERAL (SELECT * FROM stars WHERE id IN (SELECT id FROM gist_comments)) x WHERE l.id = 1
SELECT COUNT(*) FROM stars l CROSS JOIN LATERAL (SELECT * FROM starred_gists WHERE id IN (SELECT id FROM issues)) x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM starred_gists l CROSS JOIN LATERAL (SELECT * FROM gists WHERE id IN (SELECT id FROM repositories)) x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gists l CROSS JOIN LATERAL (SELECT * FROM gist_comments WHERE id IN (SELECT id FROM users)) x
UPDATE gist_comments l CROSS JOIN LATERAL (SELECT * FROM issues WHERE id IN (SELECT id FROM pull_requests)) x SET l.n = 5 WHERE x.id = 1
DELETE l FROM issues l CROSS JOIN LATERAL (SELECT * FROM repositories WHERE id IN (SELECT id FROM stars)) x WHERE x.id = 1
DELETE FROM l USING repositories l CROSS JOIN LATERAL (SELECT * FROM users WHERE id IN (SELECT id FROM starred_gists)) x WHERE x.id = 1
DO (SELECT COUNT(*) FROM users l CROSS JOIN LATERAL (SELECT * FROM pull_requests WHERE id IN (SELECT id FROM gists)) x)
WITH c AS (SELECT l.id, x.n FROM pull_requests l CROSS JOIN LATERAL (SELECT * FROM stars WHERE id IN (SELECT id FROM gist_comments)) x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM stars l STRAIGHT_JOIN LATERAL (SELECT * FROM starred_gists WHERE id IN (SELECT id FROM issues)) x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM starred_gists l STRAIGHT_JOIN LATERAL (SELECT * FROM gists WHERE id IN (SELECT id FROM repositories)) x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gists l STRAIGHT_JOIN LATERAL (SELECT * FROM gist_comments WHERE id IN (SELECT id FROM users)) x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gist_comments l STRAIGHT_JOIN LATERAL (SELECT * FROM issues WHERE id IN (SELECT id FROM pull_requests)) x ON l.id = x.id
UPDATE issues l STRAIGHT_JOIN LATERAL (SELECT * FROM repositories WHERE id IN (SELECT id FROM stars)) x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM repositories l STRAIGHT_JOIN LATERAL (SELECT * FROM users WHERE id IN (SELECT id FROM starred_gists)) x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING users l STRAIGHT_JOIN LATERAL (SELECT * FROM pull_requests WHERE id IN (SELECT id FROM gists)) x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM pull_requests l STRAIGHT_JOIN LATERAL (SELECT * FROM stars WHERE id IN (SELECT id FROM gist_comments)) x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM stars l STRAIGHT_JOIN LATERAL (SELECT * FROM starred_gists WHERE id IN (SELECT id FROM issues)) x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM starred_gists l LEFT JOIN LATERAL (SELECT * FROM gists WHERE id IN (SELECT id FROM repositories)) x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
SELECT COUNT(*) FROM gists l LEFT JOIN LATERAL (SELECT * FROM gist_comments WHERE id IN (SELECT id FROM users)) x ON LEFT(l.name, 1) = x.name WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gist_comments l LEFT JOIN LATERAL (SELECT * FROM issues WHERE id IN (SELECT id FROM pull_requests)) x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM issues l LEFT JOIN LATERAL (SELECT * FROM repositories WHERE id IN (SELECT id FROM stars)) x ON LEFT(l.name, 1) = x.name
UPDATE repositories l LEFT JOIN LATERAL (SELECT * FROM users WHERE id IN (SELECT id FROM starred_gists)) x ON LEFT(l.name, 1) = x.name SET l.n = 5 WHERE x.id = 1
DELETE l FROM users l LEFT JOIN LATERAL (SELECT * FROM pull_requests WHERE id IN (SELECT id FROM gists)) x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DELETE FROM l USING pull_requests l LEFT JOIN LATERAL (SELECT * FROM stars WHERE id IN (SELECT id FROM gist_comments)) x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DO (SELECT COUNT(*) FROM stars l LEFT JOIN LATERAL (SELECT * FROM starred_gists WHERE id IN (SELECT id FROM issues)) x ON LEFT(l.name, 1) = x.name)
WITH c AS (SELECT l.id, x.n FROM starred_gists l LEFT JOIN LATERAL (SELECT * FROM gists WHERE id IN (SELECT id FROM repositories)) x ON LEFT(l.name, 1) = x.name) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gists AS l LEFT OUTER JOIN LATERAL (SELECT * FROM gist_comments WHERE id IN (SELECT id FROM users)) x USING (id) WHERE l.id = 1
SELECT COUNT(*) FROM gist_comments AS l LEFT OUTER JOIN LATERAL (SELECT * FROM issues WHERE id IN (SELECT id FROM pull_requests)) x USING (id) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM issues AS l LEFT OUTER JOIN LATERAL (SELECT * FROM repositories WHERE id IN (SELECT id FROM stars)) x USING (id) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM repositories AS l LEFT OUTER JOIN LATERAL (SELECT * FROM users WHERE id IN (SELECT id FROM starred_gists)) x USING (id)
UPDATE users AS l LEFT OUTER JOIN LATERAL (SELECT * FROM pull_requests WHERE id IN (SELECT id FROM gists)) x USING (id) SET l.n = 5 WHERE x.id = 1
DELETE l FROM pull_requests AS l LEFT OUTER JOIN LATERAL (SELECT * FROM stars WHERE id IN (SELECT id FROM gist_comments)) x USING (id) WHERE x.id = 1
DELETE FROM l USING stars AS l LEFT OUTER JOIN LATERAL (SELECT * FROM starred_gists WHERE id IN (SELECT id FROM issues)) x USING (id) WHERE x.id = 1
DO (SELECT COUNT(*) FROM starred_gists AS l LEFT OUTER JOIN LATERAL (SELECT * FROM gists WHERE id IN (SELECT id FROM repositories)) x USING (id))
WITH c AS (SELECT l.id, x.n FROM gists AS l LEFT OUTER JOIN LATERAL (SELECT * FROM gist_comments WHERE id IN (SELECT id FROM users)) x USING (id)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM (gist_comments l JOIN LATERAL (SELECT * FROM issues WHERE id IN (SELECT id FROM pull_requests)) x USING (id)) WHERE l.id = 1
SELECT COUNT(*) FROM (issues l JOIN LATERAL (SELECT * FROM repositories WHERE id IN (SELECT id FROM stars)) x USING (id)) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM (repositories l JOIN LATERAL (SELECT * FROM users WHERE id IN (SELECT id FROM starred_gists)) x USING (id)) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM (users l JOIN LATERAL (SELECT * FROM pull_requests WHERE id IN (SELECT id FROM gists)) x USING (id))
UPDATE (pull_requests l JOIN LATERAL (SELECT * FROM stars WHERE id IN (SELECT id FROM gist_comments)) x USING (id)) SET l.n = 5 WHERE x.id = 1
DELETE l FROM (stars l JOIN LATERAL (SELECT * FROM starred_gists WHERE id IN (SELECT id FROM issues)) x USING (id)) WHERE x.id = 1
DELETE FROM l USING (starred_gists l JOIN LATERAL (SELECT * FROM gists WHERE id IN (SELECT id FROM repositories)) x USING (id)) WHERE x.id = 1
DO (SELECT COUNT(*) FROM (gists l JOIN LATERAL (SELECT * FROM gist_comments WHERE id IN (SELECT id FROM users)) x USING (id)))
WITH c AS (SELECT l.id, x.n FROM (gist_comments l JOIN LATERAL (SELECT * FROM issues WHERE id IN (SELECT id FROM pull_requests)) x USING (id))) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM issues l JOIN (stars s JOIN LATERAL (SELECT * FROM repositories WHERE id IN (SELECT id FROM stars)) x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
SELECT COUNT(*) FROM repositories l JOIN (stars s JOIN LATERAL (SELECT * FROM users WHERE id IN (SELECT id FROM starred_gists)) x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM users l JOIN (stars s JOIN LATERAL (SELECT * FROM pull_requests WHERE id IN (SELECT id FROM gists)) x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM pull_requests l JOIN (stars s JOIN LATERAL (SELECT * FROM stars WHERE id IN (SELECT id FROM gist_comments)) x) ON l.id = x.id AND x.n IN (1, 2)
UPDATE stars l JOIN (stars s JOIN LATERAL (SELECT * FROM starred_gists WHERE id IN (SELECT id FROM issues)) x) ON l.id = x.id AND x.n IN (1, 2) SET l.n = 5 WHERE x.id = 1
DELETE l FROM starred_gists l JOIN (stars s JOIN LATERAL (SELECT * FROM gists WHERE id IN (SELECT id FROM repositories)) x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DELETE FROM l USING gists l JOIN (stars s JOIN LATERAL (SELECT * FROM gist_comments WHERE id IN (SELECT id FROM users)) x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DO (SELECT COUNT(*) FROM gist_comments l JOIN (stars s JOIN LATERAL (SELECT * FROM issues WHERE id IN (SELECT id FROM pull_requests)) x) ON l.id = x.id AND x.n IN (1, 2))
WITH c AS (SELECT l.id, x.n FROM issues l JOIN (stars s JOIN LATERAL (SELECT * FROM repositories WHERE id IN (SELECT id FROM stars)) x) ON l.id = x.id AND x.n IN (1, 2)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM { OJ repositories l LEFT OUTER JOIN LATERAL (SELECT * FROM users WHERE id IN (SELECT id FROM starred_gists)) x ON l.id = x.id } WHERE l.id = 1
SELECT COUNT(*) FROM { OJ users l LEFT OUTER JOIN LATERAL (SELECT * FROM pull_requests WHERE id IN (SELECT id FROM gists)) x ON l.id = x.id } WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM { OJ pull_requests l LEFT OUTER JOIN LATERAL (SELECT * FROM stars WHERE id IN (SELECT id FROM gist_comments)) x ON l.id = x.id } WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM { OJ stars l LEFT OUTER JOIN LATERAL (SELECT * FROM starred_gists WHERE id IN (SELECT id FROM issues)) x ON l.id = x.id }
UPDATE { OJ starred_gists l LEFT OUTER JOIN LATERAL (SELECT * FROM gists WHERE id IN (SELECT id FROM repositories)) x ON l.id = x.id } SET l.n = 5 WHERE x.id = 1
DELETE l FROM { OJ gists l LEFT OUTER JOIN LATERAL (SELECT * FROM gist_comments WHERE id IN (SELECT id FROM users)) x ON l.id = x.id } WHERE x.id = 1
DELETE FROM l USING { OJ gist_comments l LEFT OUTER JOIN LATERAL (SELECT * FROM issues WHERE id IN (SELECT id FROM pull_requests)) x ON l.id = x.id } WHERE x.id = 1
DO (SELECT COUNT(*) FROM { OJ issues l LEFT OUTER JOIN LATERAL (SELECT * FROM repositories WHERE id IN (SELECT id FROM stars)) x ON l.id = x.id })
WITH c AS (SELECT l.id, x.n FROM { OJ repositories l LEFT OUTER JOIN LATERAL (SELECT * FROM users WHERE id IN (SELECT id FROM starred_gists)) x ON l.id = x.id }) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM users l, (TABLE pull_requests) x WHERE l.id = 1
SELECT COUNT(*) FROM pull_requests l, (TABLE stars) x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM stars l, (TABLE starred_gists) x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM starred_gists l, (TABLE gists) x
UPDATE gists l, (TABLE gist_comments) x SET l.n = 5 WHERE x.id = 1
DELETE l FROM gist_comments l, (TABLE issues) x WHERE x.id = 1
DELETE FROM l USING issues l, (TABLE repositories) x WHERE x.id = 1
DO (SELECT COUNT(*) FROM repositories l, (TABLE users) x)
WITH c AS (SELECT l.id, x.n FROM users l, (TABLE pull_requests) x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM pull_requests l JOIN (TABLE stars) x WHERE l.id = 1
SELECT COUNT(*) FROM stars l JOIN (TABLE starred_gists) x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM starred_gists l JOIN (TABLE gists) x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gists l JOIN (TABLE gist_comments) x
UPDATE gist_comments l JOIN (TABLE issues) x SET l.n = 5 WHERE x.id = 1
DELETE l FROM issues l JOIN (TABLE repositories) x WHERE x.id = 1
DELETE FROM l USING repositories l JOIN (TABLE users) x WHERE x.id = 1
DO (SELECT COUNT(*) FROM users l JOIN (TABLE pull_requests) x)
WITH c AS (SELECT l.id, x.n FROM pull_requests l JOIN (TABLE stars) x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM stars l INNER JOIN (TABLE starred_gists) x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM starred_gists l INNER JOIN (TABLE gists) x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gists l INNER JOIN (TABLE gist_comments) x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gist_comments l INNER JOIN (TABLE issues) x ON l.id = x.id
UPDATE issues l INNER JOIN (TABLE repositories) x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM repositories l INNER JOIN (TABLE users) x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING users l INNER JOIN (TABLE pull_requests) x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM pull_requests l INNER JOIN (TABLE stars) x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM stars l INNER JOIN (TABLE starred_gists) x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM starred_gists l CROSS JOIN (TABLE gists) x WHERE l.id = 1
SELECT COUNT(*) FROM gists l CROSS JOIN (TABLE gist_comments) x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gist_comments l CROSS JOIN (TABLE issues) x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM issues l CROSS JOIN (TABLE repositories) x
UPDATE repositories l CROSS JOIN (TABLE users) x SET l.n = 5 WHERE x.id = 1
DELETE l FROM users l CROSS JOIN (TABLE pull_requests) x WHERE x.id = 1
DELETE FROM l USING pull_requests l CROSS JOIN (TABLE stars) x WHERE x.id = 1
DO (SELECT COUNT(*) FROM stars l CROSS JOIN (TABLE starred_gists) x)
WITH c AS (SELECT l.id, x.n FROM starred_gists l CROSS JOIN (TABLE gists) x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gists l STRAIGHT_JOIN (TABLE gist_comments) x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM gist_comments l STRAIGHT_JOIN (TABLE issues) x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM issues l STRAIGHT_JOIN (TABLE repositories) x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM repositories l STRAIGHT_JOIN (TABLE users) x ON l.id = x.id
UPDATE users l STRAIGHT_JOIN (TABLE pull_requests) x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM pull_requests l STRAIGHT_JOIN (TABLE stars) x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING stars l STRAIGHT_JOIN (TABLE starred_gists) x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM starred_gists l STRAIGHT_JOIN (TABLE gists) x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM gists l STRAIGHT_JOIN (TABLE gist_comments) x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gist_comments l LEFT JOIN (TABLE issues) x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
SELECT COUNT(*) FROM issues l LEFT JOIN (TABLE repositories) x ON LEFT(l.name, 1) = x.name WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM repositories l LEFT JOIN (TABLE users) x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM users l LEFT JOIN (TABLE pull_requests) x ON LEFT(l.name, 1) = x.name
UPDATE pull_requests l LEFT JOIN (TABLE stars) x ON LEFT(l.name, 1) = x.name SET l.n = 5 WHERE x.id = 1
DELETE l FROM stars l LEFT JOIN (TABLE starred_gists) x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DELETE FROM l USING starred_gists l LEFT JOIN (TABLE gists) x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DO (SELECT COUNT(*) FROM gists l LEFT JOIN (TABLE gist_comments) x ON LEFT(l.name, 1) = x.name)
WITH c AS (SELECT l.id, x.n FROM gist_comments l LEFT JOIN (TABLE issues) x ON LEFT(l.name, 1) = x.name) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM issues AS l LEFT OUTER JOIN (TABLE repositories) x USING (id) WHERE l.id = 1
SELECT COUNT(*) FROM repositories AS l LEFT OUTER JOIN (TABLE users) x USING (id) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM users AS l LEFT OUTER JOIN (TABLE pull_requests) x USING (id) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM pull_requests AS l LEFT OUTER JOIN (TABLE stars) x USING (id)
UPDATE stars AS l LEFT OUTER JOIN (TABLE starred_gists) x USING (id) SET l.n = 5 WHERE x.id = 1
DELETE l FROM starred_gists AS l LEFT OUTER JOIN (TABLE gists) x USING (id) WHERE x.id = 1
DELETE FROM l USING gists AS l LEFT OUTER JOIN (TABLE gist_comments) x USING (id) WHERE x.id = 1
DO (SELECT COUNT(*) FROM gist_comments AS l LEFT OUTER JOIN (TABLE issues) x USING (id))
WITH c AS (SELECT l.id, x.n FROM issues AS l LEFT OUTER JOIN (TABLE repositories) x USING (id)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM (repositories l JOIN (TABLE users) x USING (id)) WHERE l.id = 1
SELECT COUNT(*) FROM (users l JOIN (TABLE pull_requests) x USING (id)) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM (pull_requests l JOIN (TABLE stars) x USING (id)) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM (stars l JOIN (TABLE starred_gists) x USING (id))
UPDATE (starred_gists l JOIN (TABLE gists) x USING (id)) SET l.n = 5 WHERE x.id = 1
DELETE l FROM (gists l JOIN (TABLE gist_comments) x USING (id)) WHERE x.id = 1
DELETE FROM l USING (gist_comments l JOIN (TABLE issues) x USING (id)) WHERE x.id = 1
DO (SELECT COUNT(*) FROM (issues l JOIN (TABLE repositories) x USING (id)))
WITH c AS (SELECT l.id, x.n FROM (repositories l JOIN (TABLE users) x USING (id))) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM users l JOIN (stars s JOIN (TABLE pull_requests) x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
SELECT COUNT(*) FROM pull_requests l JOIN (stars s JOIN (TABLE stars) x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM stars l JOIN (stars s JOIN (TABLE starred_gists) x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM starred_gists l JOIN (stars s JOIN (TABLE gists) x) ON l.id = x.id AND x.n IN (1, 2)
UPDATE gists l JOIN (stars s JOIN (TABLE gist_comments) x) ON l.id = x.id AND x.n IN (1, 2) SET l.n = 5 WHERE x.id = 1
DELETE l FROM gist_comments l JOIN (stars s JOIN (TABLE issues) x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DELETE FROM l USING issues l JOIN (stars s JOIN (TABLE repositories) x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DO (SELECT COUNT(*) FROM repositories l JOIN (stars s JOIN (TABLE users) x) ON l.id = x.id AND x.n IN (1, 2))
WITH c AS (SELECT l.id, x.n FROM users l JOIN (stars s JOIN (TABLE pull_requests) x) ON l.id = x.id AND x.n IN (1, 2)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM { OJ pull_requests l LEFT OUTER JOIN (TABLE stars) x ON l.id = x.id } WHERE l.id = 1
SELECT COUNT(*) FROM { OJ stars l LEFT OUTER JOIN (TABLE starred_gists) x ON l.id = x.id } WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM { OJ starred_gists l LEFT OUTER JOIN (TABLE gists) x ON l.id = x.id } WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM { OJ gists l LEFT OUTER JOIN (TABLE gist_comments) x ON l.id = x.id }
UPDATE { OJ gist_comments l LEFT OUTER JOIN (TABLE issues) x ON l.id = x.id } SET l.n = 5 WHERE x.id = 1
DELETE l FROM { OJ issues l LEFT OUTER JOIN (TABLE repositories) x ON l.id = x.id } WHERE x.id = 1
DELETE FROM l USING { OJ repositories l LEFT OUTER JOIN (TABLE users) x ON l.id = x.id } WHERE x.id = 1
DO (SELECT COUNT(*) FROM { OJ users l LEFT OUTER JOIN (TABLE pull_requests) x ON l.id = x.id })
WITH c AS (SELECT l.id, x.n FROM { OJ pull_requests l LEFT OUTER JOIN (TABLE stars) x ON l.id = x.id }) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM stars l, (WITH issues AS (SELECT * FROM starred_gists) SELECT * FROM issues) x WHERE l.id = 1
SELECT COUNT(*) FROM starred_gists l, (WITH repositories AS (SELECT * FROM gists) SELECT * FROM repositories) x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gists l, (WITH users AS (SELECT * FROM gist_comments) SELECT * FROM users) x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gist_comments l, (WITH pull_requests AS (SELECT * FROM issues) SELECT * FROM pull_requests) x
UPDATE issues l, (WITH stars AS (SELECT * FROM repositories) SELECT * FROM stars) x SET l.n = 5 WHERE x.id = 1
DELETE l FROM repositories l, (WITH starred_gists AS (SELECT * FROM users) SELECT * FROM starred_gists) x WHERE x.id = 1
DELETE FROM l USING users l, (WITH gists AS (SELECT * FROM pull_requests) SELECT * FROM gists) x WHERE x.id = 1
DO (SELECT COUNT(*) FROM pull_requests l, (WITH gist_comments AS (SELECT * FROM stars) SELECT * FROM gist_comments) x)
WITH c AS (SELECT l.id, x.n FROM stars l, (WITH issues AS (SELECT * FROM starred_gists) SELECT * FROM issues) x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM starred_gists l JOIN (WITH repositories AS (SELECT * FROM gists) SELECT * FROM repositories) x WHERE l.id = 1
SELECT COUNT(*) FROM gists l JOIN (WITH users AS (SELECT * FROM gist_comments) SELECT * FROM users) x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gist_comments l JOIN (WITH pull_requests AS (SELECT * FROM issues) SELECT * FROM pull_requests) x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM issues l JOIN (WITH stars AS (SELECT * FROM repositories) SELECT * FROM stars) x
UPDATE repositories l JOIN (WITH starred_gists AS (SELECT * FROM users) SELECT * FROM starred_gists) x SET l.n = 5 WHERE x.id = 1
DELETE l FROM users l JOIN (WITH gists AS (SELECT * FROM pull_requests) SELECT * FROM gists) x WHERE x.id = 1
DELETE FROM l USING pull_requests l JOIN (WITH gist_comments AS (SELECT * FROM stars) SELECT * FROM gist_comments) x WHERE x.id = 1
DO (SELECT COUNT(*) FROM stars l JOIN (WITH issues AS (SELECT * FROM starred_gists) SELECT * FROM issues) x)
WITH c AS (SELECT l.id, x.n FROM starred_gists l JOIN (WITH repositories AS (SELECT * FROM gists) SELECT * FROM repositories) x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gists l INNER JOIN (WITH users AS (SELECT * FROM gist_comments) SELECT * FROM users) x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM gist_comments l INNER JOIN (WITH pull_requests AS (SELECT * FROM issues) SELECT * FROM pull_requests) x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM issues l INNER JOIN (WITH stars AS (SELECT * FROM repositories) SELECT * FROM stars) x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM repositories l INNER JOIN (WITH starred_gists AS (SELECT * FROM users) SELECT * FROM starred_gists) x ON l.id = x.id
UPDATE users l INNER JOIN (WITH gists AS (SELECT * FROM pull_requests) SELECT * FROM gists) x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM pull_requests l INNER JOIN (WITH gist_comments AS (SELECT * FROM stars) SELECT * FROM gist_comments) x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING stars l INNER JOIN (WITH issues AS (SELECT * FROM starred_gists) SELECT * FROM issues) x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM starred_gists l INNER JOIN (WITH repositories AS (SELECT * FROM gists) SELECT * FROM repositories) x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM gists l INNER JOIN (WITH users AS (SELECT * FROM gist_comments) SELECT * FROM users) x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gist_comments l CROSS JOIN (WITH pull_requests AS (SELECT * FROM issues) SELECT * FROM pull_requests) x WHERE l.id = 1
SELECT COUNT(*) FROM issues l CROSS JOIN (WITH stars AS (SELECT * FROM repositories) SELECT * FROM stars) x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM repositories l CROSS JOIN (WITH starred_gists AS (SELECT * FROM users) SELECT * FROM starred_gists) x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM users l CROSS JOIN (WITH gists AS (SELECT * FROM pull_requests) SELECT * FROM gists) x
UPDATE pull_requests l CROSS JOIN (WITH gist_comments AS (SELECT * FROM stars) SELECT * FROM gist_comments) x SET l.n = 5 WHERE x.id = 1
DELETE l FROM stars l CROSS JOIN (WITH issues AS (SELECT * FROM starred_gists) SELECT * FROM issues) x WHERE x.id = 1
DELETE FROM l USING starred_gists l CROSS JOIN (WITH repositories AS (SELECT * FROM gists) SELECT * FROM repositories) x WHERE x.id = 1
DO (SELECT COUNT(*) FROM gists l CROSS JOIN (WITH users AS (SELECT * FROM gist_comments) SELECT * FROM users) x)
WITH c AS (SELECT l.id, x.n FROM gist_comments l CROSS JOIN (WITH pull_requests AS (SELECT * FROM issues) SELECT * FROM pull_requests) x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM issues l STRAIGHT_JOIN (WITH stars AS (SELECT * FROM repositories) SELECT * FROM stars) x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM repositories l STRAIGHT_JOIN (WITH starred_gists AS (SELECT * FROM users) SELECT * FROM starred_gists) x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM users l STRAIGHT_JOIN (WITH gists AS (SELECT * FROM pull_requests) SELECT * FROM gists) x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM pull_requests l STRAIGHT_JOIN (WITH gist_comments AS (SELECT * FROM stars) SELECT * FROM gist_comments) x ON l.id = x.id
UPDATE stars l STRAIGHT_JOIN (WITH issues AS (SELECT * FROM starred_gists) SELECT * FROM issues) x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM starred_gists l STRAIGHT_JOIN (WITH repositories AS (SELECT * FROM gists) SELECT * FROM repositories) x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING gists l STRAIGHT_JOIN (WITH users AS (SELECT * FROM gist_comments) SELECT * FROM users) x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM gist_comments l STRAIGHT_JOIN (WITH pull_requests AS (SELECT * FROM issues) SELECT * FROM pull_requests) x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM issues l STRAIGHT_JOIN (WITH stars AS (SELECT * FROM repositories) SELECT * FROM stars) x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM repositories l LEFT JOIN (WITH starred_gists AS (SELECT * FROM users) SELECT * FROM starred_gists) x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
SELECT COUNT(*) FROM users l LEFT JOIN (WITH gists AS (SELECT * FROM pull_requests) SELECT * FROM gists) x ON LEFT(l.name, 1) = x.name WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM pull_requests l LEFT JOIN (WITH gist_comments AS (SELECT * FROM stars) SELECT * FROM gist_comments) x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM stars l LEFT JOIN (WITH issues AS (SELECT * FROM starred_gists) SELECT * FROM issues) x ON LEFT(l.name, 1) = x.name
UPDATE starred_gists l LEFT JOIN (WITH repositories AS (SELECT * FROM gists) SELECT * FROM repositories) x ON LEFT(l.name, 1) = x.name SET l.n = 5 WHERE x.id = 1
DELETE l FROM gists l LEFT JOIN (WITH users AS (SELECT * FROM gist_comments) SELECT * FROM users) x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DELETE FROM l USING gist_comments l LEFT JOIN (WITH pull_requests AS (SELECT * FROM issues) SELECT * FROM pull_requests) x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DO (SELECT COUNT(*) FROM issues l LEFT JOIN (WITH stars AS (SELECT * FROM repositories) SELECT * FROM stars) x ON LEFT(l.name, 1) = x.name)
WITH c AS (SELECT l.id, x.n FROM repositories l LEFT JOIN (WITH starred_gists AS (SELECT * FROM users) SELECT * FROM starred_gists) x ON LEFT(l.name, 1) = x.name) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM users AS l LEFT OUTER JOIN (WITH gists AS (SELECT * FROM pull_requests) SELECT * FROM gists) x USING (id) WHERE l.id = 1
SELECT COUNT(*) FROM pull_requests AS l LEFT OUTER JOIN (WITH gist_comments AS (SELECT * FROM stars) SELECT * FROM gist_comments) x USING (id) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM stars AS l LEFT OUTER JOIN (WITH issues AS (SELECT * FROM starred_gists) SELECT * FROM issues) x USING (id) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM starred_gists AS l LEFT OUTER JOIN (WITH repositories AS (SELECT * FROM gists) SELECT * FROM repositories) x USING (id)
UPDATE gists AS l LEFT OUTER JOIN (WITH users AS (SELECT * FROM gist_comments) SELECT * FROM users) x USING (id) SET l.n = 5 WHERE x.id = 1
DELETE l FROM gist_comments AS l LEFT OUTER JOIN (WITH pull_requests AS (SELECT * FROM issues) SELECT * FROM pull_requests) x USING (id) WHERE x.id = 1
DELETE FROM l USING issues AS l LEFT OUTER JOIN (WITH stars AS (SELECT * FROM repositories) SELECT * FROM stars) x USING (id) WHERE x.id = 1
DO (SELECT COUNT(*) FROM repositories AS l LEFT OUTER JOIN (WITH starred_gists AS (SELECT * FROM users) SELECT * FROM starred_gists) x USING (id))
WITH c AS (SELECT l.id, x.n FROM users AS l LEFT OUTER JOIN (WITH gists AS (SELECT * FROM pull_requests) SELECT * FROM gists) x USING (id)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM (pull_requests l JOIN (WITH gist_comments AS (SELECT * FROM stars) SELECT * FROM gist_comments) x USING (id)) WHERE l.id = 1
SELECT COUNT(*) FROM (stars l JOIN (WITH issues AS (SELECT * FROM starred_gists) SELECT * FROM issues) x USING (id)) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM (starred_gists l JOIN (WITH repositories AS (SELECT * FROM gists) SELECT * FROM repositories) x USING (id)) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM (gists l JOIN (WITH users AS (SELECT * FROM gist_comments) SELECT * FROM users) x USING (id))
UPDATE (gist_comments l JOIN (WITH pull_requests AS (SELECT * FROM issues) SELECT * FROM pull_requests) x USING (id)) SET l.n = 5 WHERE x.id = 1
DELETE l FROM (issues l JOIN (WITH stars AS (SELECT * FROM repositories) SELECT * FROM stars) x USING (id)) WHERE x.id = 1
DELETE FROM l USING (repositories l JOIN (WITH starred_gists AS (SELECT * FROM users) SELECT * FROM starred_gists) x USING (id)) WHERE x.id = 1
DO (SELECT COUNT(*) FROM (users l JOIN (WITH gists AS (SELECT * FROM pull_requests) SELECT * FROM gists) x USING (id)))
WITH c AS (SELECT l.id, x.n FROM (pull_requests l JOIN (WITH gist_comments AS (SELECT * FROM stars) SELECT * FROM gist_comments) x USING (id))) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM stars l JOIN (stars s JOIN (WITH issues AS (SELECT * FROM starred_gists) SELECT * FROM issues) x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
SELECT COUNT(*) FROM starred_gists l JOIN (stars s JOIN (WITH repositories AS (SELECT * FROM gists) SELECT * FROM repositories) x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gists l JOIN (stars s JOIN (WITH users AS (SELECT * FROM gist_comments) SELECT * FROM users) x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gist_comments l JOIN (stars s JOIN (WITH pull_requests AS (SELECT * FROM issues) SELECT * FROM pull_requests) x) ON l.id = x.id AND x.n IN (1, 2)
UPDATE issues l JOIN (stars s JOIN (WITH stars AS (SELECT * FROM repositories) SELECT * FROM stars) x) ON l.id = x.id AND x.n IN (1, 2) SET l.n = 5 WHERE x.id = 1
DELETE l FROM repositories l JOIN (stars s JOIN (WITH starred_gists AS (SELECT * FROM users) SELECT * FROM starred_gists) x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DELETE FROM l USING users l JOIN (stars s JOIN (WITH gists AS (SELECT * FROM pull_requests) SELECT * FROM gists) x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DO (SELECT COUNT(*) FROM pull_requests l JOIN (stars s JOIN (WITH gist_comments AS (SELECT * FROM stars) SELECT * FROM gist_comments) x) ON l.id = x.id AND x.n IN (1, 2))
WITH c AS (SELECT l.id, x.n FROM stars l JOIN (stars s JOIN (WITH issues AS (SELECT * FROM starred_gists) SELECT * FROM issues) x) ON l.id = x.id AND x.n IN (1, 2)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM { OJ starred_gists l LEFT OUTER JOIN (WITH repositories AS (SELECT * FROM gists) SELECT * FROM repositories) x ON l.id = x.id } WHERE l.id = 1
SELECT COUNT(*) FROM { OJ gists l LEFT OUTER JOIN (WITH users AS (SELECT * FROM gist_comments) SELECT * FROM users) x ON l.id = x.id } WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM { OJ gist_comments l LEFT OUTER JOIN (WITH pull_requests AS (SELECT * FROM issues) SELECT * FROM pull_requests) x ON l.id = x.id } WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM { OJ issues l LEFT OUTER JOIN (WITH stars AS (SELECT * FROM repositories) SELECT * FROM stars) x ON l.id = x.id }
UPDATE { OJ repositories l LEFT OUTER JOIN (WITH starred_gists AS (SELECT * FROM users) SELECT * FROM starred_gists) x ON l.id = x.id } SET l.n = 5 WHERE x.id = 1
DELETE l FROM { OJ users l LEFT OUTER JOIN (WITH gists AS (SELECT * FROM pull_requests) SELECT * FROM gists) x ON l.id = x.id } WHERE x.id = 1
DELETE FROM l USING { OJ pull_requests l LEFT OUTER JOIN (WITH gist_comments AS (SELECT * FROM stars) SELECT * FROM gist_comments) x ON l.id = x.id } WHERE x.id = 1
DO (SELECT COUNT(*) FROM { OJ stars l LEFT OUTER JOIN (WITH issues AS (SELECT * FROM starred_gists) SELECT * FROM issues) x ON l.id = x.id })
WITH c AS (SELECT l.id, x.n FROM { OJ starred_gists l LEFT OUTER JOIN (WITH repositories AS (SELECT * FROM gists) SELECT * FROM repositories) x ON l.id = x.id }) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gists l, ((SELECT * FROM gist_comments LIMIT 5)) x WHERE l.id = 1
SELECT COUNT(*) FROM gist_comments l, ((SELECT * FROM issues LIMIT 5)) x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM issues l, ((SELECT * FROM repositories LIMIT 5)) x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM repositories l, ((SELECT * FROM users LIMIT 5)) x
UPDATE users l, ((SELECT * FROM pull_requests LIMIT 5)) x SET l.n = 5 WHERE x.id = 1
DELETE l FROM pull_requests l, ((SELECT * FROM stars LIMIT 5)) x WHERE x.id = 1
DELETE FROM l USING stars l, ((SELECT * FROM starred_gists LIMIT 5)) x WHERE x.id = 1
DO (SELECT COUNT(*) FROM starred_gists l, ((SELECT * FROM gists LIMIT 5)) x)
WITH c AS (SELECT l.id, x.n FROM gists l, ((SELECT * FROM gist_comments LIMIT 5)) x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gist_comments l JOIN ((SELECT * FROM issues LIMIT 5)) x WHERE l.id = 1
SELECT COUNT(*) FROM issues l JOIN ((SELECT * FROM repositories LIMIT 5)) x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM repositories l JOIN ((SELECT * FROM users LIMIT 5)) x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM users l JOIN ((SELECT * FROM pull_requests LIMIT 5)) x
UPDATE pull_requests l JOIN ((SELECT * FROM stars LIMIT 5)) x SET l.n = 5 WHERE x.id = 1
DELETE l FROM stars l JOIN ((SELECT * FROM starred_gists LIMIT 5)) x WHERE x.id = 1
DELETE FROM l USING starred_gists l JOIN ((SELECT * FROM gists LIMIT 5)) x WHERE x.id = 1
DO (SELECT COUNT(*) FROM gists l JOIN ((SELECT * FROM gist_comments LIMIT 5)) x)
WITH c AS (SELECT l.id, x.n FROM gist_comments l JOIN ((SELECT * FROM issues LIMIT 5)) x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM issues l INNER JOIN ((SELECT * FROM repositories LIMIT 5)) x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM repositories l INNER JOIN ((SELECT * FROM users LIMIT 5)) x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM users l INNER JOIN ((SELECT * FROM pull_requests LIMIT 5)) x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM pull_requests l INNER JOIN ((SELECT * FROM stars LIMIT 5)) x ON l.id = x.id
UPDATE stars l INNER JOIN ((SELECT * FROM starred_gists LIMIT 5)) x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM starred_gists l INNER JOIN ((SELECT * FROM gists LIMIT 5)) x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING gists l INNER JOIN ((SELECT * FROM gist_comments LIMIT 5)) x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM gist_comments l INNER JOIN ((SELECT * FROM issues LIMIT 5)) x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM issues l INNER JOIN ((SELECT * FROM repositories LIMIT 5)) x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM repositories l CROSS JOIN ((SELECT * FROM users LIMIT 5)) x WHERE l.id = 1
SELECT COUNT(*) FROM users l CROSS JOIN ((SELECT * FROM pull_requests LIMIT 5)) x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM pull_requests l CROSS JOIN ((SELECT * FROM stars LIMIT 5)) x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM stars l CROSS JOIN ((SELECT * FROM starred_gists LIMIT 5)) x
UPDATE starred_gists l CROSS JOIN ((SELECT * FROM gists LIMIT 5)) x SET l.n = 5 WHERE x.id = 1
DELETE l FROM gists l CROSS JOIN ((SELECT * FROM gist_comments LIMIT 5)) x WHERE x.id = 1
DELETE FROM l USING gist_comments l CROSS JOIN ((SELECT * FROM issues LIMIT 5)) x WHERE x.id = 1
DO (SELECT COUNT(*) FROM issues l CROSS JOIN ((SELECT * FROM repositories LIMIT 5)) x)
WITH c AS (SELECT l.id, x.n FROM repositories l CROSS JOIN ((SELECT * FROM users LIMIT 5)) x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM users l STRAIGHT_JOIN ((SELECT * FROM pull_requests LIMIT 5)) x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM pull_requests l STRAIGHT_JOIN ((SELECT * FROM stars LIMIT 5)) x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM stars l STRAIGHT_JOIN ((SELECT * FROM starred_gists LIMIT 5)) x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM starred_gists l STRAIGHT_JOIN ((SELECT * FROM gists LIMIT 5)) x ON l.id = x.id
UPDATE gists l STRAIGHT_JOIN ((SELECT * FROM gist_comments LIMIT 5)) x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM gist_comments l STRAIGHT_JOIN ((SELECT * FROM issues LIMIT 5)) x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING issues l STRAIGHT_JOIN ((SELECT * FROM repositories LIMIT 5)) x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM repositories l STRAIGHT_JOIN ((SELECT * FROM users LIMIT 5)) x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM users l STRAIGHT_JOIN ((SELECT * FROM pull_requests LIMIT 5)) x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM pull_requests l LEFT JOIN ((SELECT * FROM stars LIMIT 5)) x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
SELECT COUNT(*) FROM stars l LEFT JOIN ((SELECT * FROM starred_gists LIMIT 5)) x ON LEFT(l.name, 1) = x.name WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM starred_gists l LEFT JOIN ((SELECT * FROM gists LIMIT 5)) x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gists l LEFT JOIN ((SELECT * FROM gist_comments LIMIT 5)) x ON LEFT(l.name, 1) = x.name
UPDATE gist_comments l LEFT JOIN ((SELECT * FROM issues LIMIT 5)) x ON LEFT(l.name, 1) = x.name SET l.n = 5 WHERE x.id = 1
DELETE l FROM issues l LEFT JOIN ((SELECT * FROM repositories LIMIT 5)) x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DELETE FROM l USING repositories l LEFT JOIN ((SELECT * FROM users LIMIT 5)) x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DO (SELECT COUNT(*) FROM users l LEFT JOIN ((SELECT * FROM pull_requests LIMIT 5)) x ON LEFT(l.name, 1) = x.name)
WITH c AS (SELECT l.id, x.n FROM pull_requests l LEFT JOIN ((SELECT * FROM stars LIMIT 5)) x ON LEFT(l.name, 1) = x.name) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM stars AS l LEFT OUTER JOIN ((SELECT * FROM starred_gists LIMIT 5)) x USING (id) WHERE l.id = 1
SELECT COUNT(*) FROM starred_gists AS l LEFT OUTER JOIN ((SELECT * FROM gists LIMIT 5)) x USING (id) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gists AS l LEFT OUTER JOIN ((SELECT * FROM gist_comments LIMIT 5)) x USING (id) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gist_comments AS l LEFT OUTER JOIN ((SELECT * FROM issues LIMIT 5)) x USING (id)
UPDATE issues AS l LEFT OUTER JOIN ((SELECT * FROM repositories LIMIT 5)) x USING (id) SET l.n = 5 WHERE x.id = 1
DELETE l FROM repositories AS l LEFT OUTER JOIN ((SELECT * FROM users LIMIT 5)) x USING (id) WHERE x.id = 1
DELETE FROM l USING users AS l LEFT OUTER JOIN ((SELECT * FROM pull_requests LIMIT 5)) x USING (id) WHERE x.id = 1
DO (SELECT COUNT(*) FROM pull_requests AS l LEFT OUTER JOIN ((SELECT * FROM stars LIMIT 5)) x USING (id))
WITH c AS (SELECT l.id, x.n FROM stars AS l LEFT OUTER JOIN ((SELECT * FROM starred_gists LIMIT 5)) x USING (id)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM (starred_gists l JOIN ((SELECT * FROM gists LIMIT 5)) x USING (id)) WHERE l.id = 1
SELECT COUNT(*) FROM (gists l JOIN ((SELECT * FROM gist_comments LIMIT 5)) x USING (id)) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM (gist_comments l JOIN ((SELECT * FROM issues LIMIT 5)) x USING (id)) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM (issues l JOIN ((SELECT * FROM repositories LIMIT 5)) x USING (id))
UPDATE (repositories l JOIN ((SELECT * FROM users LIMIT 5)) x USING (id)) SET l.n = 5 WHERE x.id = 1
DELETE l FROM (users l JOIN ((SELECT * FROM pull_requests LIMIT 5)) x USING (id)) WHERE x.id = 1
DELETE FROM l USING (pull_requests l JOIN ((SELECT * FROM stars LIMIT 5)) x USING (id)) WHERE x.id = 1
DO (SELECT COUNT(*) FROM (stars l JOIN ((SELECT * FROM starred_gists LIMIT 5)) x USING (id)))
WITH c AS (SELECT l.id, x.n FROM (starred_gists l JOIN ((SELECT * FROM gists LIMIT 5)) x USING (id))) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gists l JOIN (stars s JOIN ((SELECT * FROM gist_comments LIMIT 5)) x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
SELECT COUNT(*) FROM gist_comments l JOIN (stars s JOIN ((SELECT * FROM issues LIMIT 5)) x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM issues l JOIN (stars s JOIN ((SELECT * FROM repositories LIMIT 5)) x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM repositories l JOIN (stars s JOIN ((SELECT * FROM users LIMIT 5)) x) ON l.id = x.id AND x.n IN (1, 2)
UPDATE users l JOIN (stars s JOIN ((SELECT * FROM pull_requests LIMIT 5)) x) ON l.id = x.id AND x.n IN (1, 2) SET l.n = 5 WHERE x.id = 1
DELETE l FROM pull_requests l JOIN (stars s JOIN ((SELECT * FROM stars LIMIT 5)) x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DELETE FROM l USING stars l JOIN (stars s JOIN ((SELECT * FROM starred_gists LIMIT 5)) x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DO (SELECT COUNT(*) FROM starred_gists l JOIN (stars s JOIN ((SELECT * FROM gists LIMIT 5)) x) ON l.id = x.id AND x.n IN (1, 2))
WITH c AS (SELECT l.id, x.n FROM gists l JOIN (stars s JOIN ((SELECT * FROM gist_comments LIMIT 5)) x) ON l.id = x.id AND x.n IN (1, 2)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM { OJ gist_comments l LEFT OUTER JOIN ((SELECT * FROM issues LIMIT 5)) x ON l.id = x.id } WHERE l.id = 1
SELECT COUNT(*) FROM { OJ issues l LEFT OUTER JOIN ((SELECT * FROM repositories LIMIT 5)) x ON l.id = x.id } WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM { OJ repositories l LEFT OUTER JOIN ((SELECT * FROM users LIMIT 5)) x ON l.id = x.id } WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM { OJ users l LEFT OUTER JOIN ((SELECT * FROM pull_requests LIMIT 5)) x ON l.id = x.id }
UPDATE { OJ pull_requests l LEFT OUTER JOIN ((SELECT * FROM stars LIMIT 5)) x ON l.id = x.id } SET l.n = 5 WHERE x.id = 1
DELETE l FROM { OJ stars l LEFT OUTER JOIN ((SELECT * FROM starred_gists LIMIT 5)) x ON l.id = x.id } WHERE x.id = 1
DELETE FROM l USING { OJ starred_gists l LEFT OUTER JOIN ((SELECT * FROM gists LIMIT 5)) x ON l.id = x.id } WHERE x.id = 1
DO (SELECT COUNT(*) FROM { OJ gists l LEFT OUTER JOIN ((SELECT * FROM gist_comments LIMIT 5)) x ON l.id = x.id })
WITH c AS (SELECT l.id, x.n FROM { OJ gist_comments l LEFT OUTER JOIN ((SELECT * FROM issues LIMIT 5)) x ON l.id = x.id }) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM issues l, /*! repositories */ x WHERE l.id = 1
SELECT COUNT(*) FROM repositories l, /*! users */ x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM users l, /*! pull_requests */ x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM pull_requests l, /*! stars */ x
UPDATE stars l, /*! starred_gists */ x SET l.n = 5 WHERE x.id = 1
DELETE l FROM starred_gists l, /*! gists */ x WHERE x.id = 1
DELETE FROM l USING gists l, /*! gist_comments */ x WHERE x.id = 1
DO (SELECT COUNT(*) FROM gist_comments l, /*! issues */ x)
WITH c AS (SELECT l.id, x.n FROM issues l, /*! repositories */ x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM repositories l JOIN /*! users */ x WHERE l.id = 1
SELECT COUNT(*) FROM users l JOIN /*! pull_requests */ x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM pull_requests l JOIN /*! stars */ x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM stars l JOIN /*! starred_gists */ x
UPDATE starred_gists l JOIN /*! gists */ x SET l.n = 5 WHERE x.id = 1
DELETE l FROM gists l JOIN /*! gist_comments */ x WHERE x.id = 1
DELETE FROM l USING gist_comments l JOIN /*! issues */ x WHERE x.id = 1
DO (SELECT COUNT(*) FROM issues l JOIN /*! repositories */ x)
WITH c AS (SELECT l.id, x.n FROM repositories l JOIN /*! users */ x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM users l INNER JOIN /*! pull_requests */ x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM pull_requests l INNER JOIN /*! stars */ x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM stars l INNER JOIN /*! starred_gists */ x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM starred_gists l INNER JOIN /*! gists */ x ON l.id = x.id
UPDATE gists l INNER JOIN /*! gist_comments */ x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM gist_comments l INNER JOIN /*! issues */ x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING issues l INNER JOIN /*! repositories */ x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM repositories l INNER JOIN /*! users */ x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM users l INNER JOIN /*! pull_requests */ x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM pull_requests l CROSS JOIN /*! stars */ x WHERE l.id = 1
SELECT COUNT(*) FROM stars l CROSS JOIN /*! starred_gists */ x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM starred_gists l CROSS JOIN /*! gists */ x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gists l CROSS JOIN /*! gist_comments */ x
UPDATE gist_comments l CROSS JOIN /*! issues */ x SET l.n = 5 WHERE x.id = 1
DELETE l FROM issues l CROSS JOIN /*! repositories */ x WHERE x.id = 1
DELETE FROM l USING repositories l CROSS JOIN /*! users */ x WHERE x.id = 1
DO (SELECT COUNT(*) FROM users l CROSS JOIN /*! pull_requests */ x)
WITH c AS (SELECT l.id, x.n FROM pull_requests l CROSS JOIN /*! stars */ x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM stars l STRAIGHT_JOIN /*! starred_gists */ x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM starred_gists l STRAIGHT_JOIN /*! gists */ x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gists l STRAIGHT_JOIN /*! gist_comments */ x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gist_comments l STRAIGHT_JOIN /*! issues */ x ON l.id = x.id
UPDATE issues l STRAIGHT_JOIN /*! repositories */ x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM repositories l STRAIGHT_JOIN /*! users */ x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING users l STRAIGHT_JOIN /*! pull_requests */ x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM pull_requests l STRAIGHT_JOIN /*! stars */ x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM stars l STRAIGHT_JOIN /*! starred_gists */ x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM starred_gists l LEFT JOIN /*! gists */ x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
SELECT COUNT(*) FROM gists l LEFT JOIN /*! gist_comments */ x ON LEFT(l.name, 1) = x.name WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gist_comments l LEFT JOIN /*! issues */ x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM issues l LEFT JOIN /*! repositories */ x ON LEFT(l.name, 1) = x.name
UPDATE repositories l LEFT JOIN /*! users */ x ON LEFT(l.name, 1) = x.name SET l.n = 5 WHERE x.id = 1
DELETE l FROM users l LEFT JOIN /*! pull_requests */ x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DELETE FROM l USING pull_requests l LEFT JOIN /*! stars */ x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DO (SELECT COUNT(*) FROM stars l LEFT JOIN /*! starred_gists */ x ON LEFT(l.name, 1) = x.name)
WITH c AS (SELECT l.id, x.n FROM starred_gists l LEFT JOIN /*! gists */ x ON LEFT(l.name, 1) = x.name) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gists AS l LEFT OUTER JOIN /*! gist_comments */ x USING (id) WHERE l.id = 1
SELECT COUNT(*) FROM gist_comments AS l LEFT OUTER JOIN /*! issues */ x USING (id) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM issues AS l LEFT OUTER JOIN /*! repositories */ x USING (id) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM repositories AS l LEFT OUTER JOIN /*! users */ x USING (id)
UPDATE users AS l LEFT OUTER JOIN /*! pull_requests */ x USING (id) SET l.n = 5 WHERE x.id = 1
DELETE l FROM pull_requests AS l LEFT OUTER JOIN /*! stars */ x USING (id) WHERE x.id = 1
DELETE FROM l USING stars AS l LEFT OUTER JOIN /*! starred_gists */ x USING (id) WHERE x.id = 1
DO (SELECT COUNT(*) FROM starred_gists AS l LEFT OUTER JOIN /*! gists */ x USING (id))
WITH c AS (SELECT l.id, x.n FROM gists AS l LEFT OUTER JOIN /*! gist_comments */ x USING (id)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM (gist_comments l JOIN /*! issues */ x USING (id)) WHERE l.id = 1
SELECT COUNT(*) FROM (issues l JOIN /*! repositories */ x USING (id)) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM (repositories l JOIN /*! users */ x USING (id)) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM (users l JOIN /*! pull_requests */ x USING (id))
UPDATE (pull_requests l JOIN /*! stars */ x USING (id)) SET l.n = 5 WHERE x.id = 1
DELETE l FROM (stars l JOIN /*! starred_gists */ x USING (id)) WHERE x.id = 1
DELETE FROM l USING (starred_gists l JOIN /*! gists */ x USING (id)) WHERE x.id = 1
DO (SELECT COUNT(*) FROM (gists l JOIN /*! gist_comments */ x USING (id)))
WITH c AS (SELECT l.id, x.n FROM (gist_comments l JOIN /*! issues */ x USING (id))) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM issues l JOIN (stars s JOIN /*! repositories */ x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
SELECT COUNT(*) FROM repositories l JOIN (stars s JOIN /*! users */ x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM users l JOIN (stars s JOIN /*! pull_requests */ x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM pull_requests l JOIN (stars s JOIN /*! stars */ x) ON l.id = x.id AND x.n IN (1, 2)
UPDATE stars l JOIN (stars s JOIN /*! starred_gists */ x) ON l.id = x.id AND x.n IN (1, 2) SET l.n = 5 WHERE x.id = 1
DELETE l FROM starred_gists l JOIN (stars s JOIN /*! gists */ x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DELETE FROM l USING gists l JOIN (stars s JOIN /*! gist_comments */ x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DO (SELECT COUNT(*) FROM gist_comments l JOIN (stars s JOIN /*! issues */ x) ON l.id = x.id AND x.n IN (1, 2))
WITH c AS (SELECT l.id, x.n FROM issues l JOIN (stars s JOIN /*! repositories */ x) ON l.id = x.id AND x.n IN (1, 2)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM { OJ repositories l LEFT OUTER JOIN /*! users */ x ON l.id = x.id } WHERE l.id = 1
SELECT COUNT(*) FROM { OJ users l LEFT OUTER JOIN /*! pull_requests */ x ON l.id = x.id } WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM { OJ pull_requests l LEFT OUTER JOIN /*! stars */ x ON l.id = x.id } WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM { OJ stars l LEFT OUTER JOIN /*! starred_gists */ x ON l.id = x.id }
UPDATE { OJ starred_gists l LEFT OUTER JOIN /*! gists */ x ON l.id = x.id } SET l.n = 5 WHERE x.id = 1
DELETE l FROM { OJ gists l LEFT OUTER JOIN /*! gist_comments */ x ON l.id = x.id } WHERE x.id = 1
DELETE FROM l USING { OJ gist_comments l LEFT OUTER JOIN /*! issues */ x ON l.id = x.id } WHERE x.id = 1
DO (SELECT COUNT(*) FROM { OJ issues l LEFT OUTER JOIN /*! repositories */ x ON l.id = x.id })
WITH c AS (SELECT l.id, x.n FROM { OJ repositories l LEFT OUTER JOIN /*! users */ x ON l.id = x.id }) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM users l, pull_requests/* , stars */x WHERE l.id = 1
SELECT COUNT(*) FROM pull_requests l, stars/* , stars */x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM stars l, starred_gists/* , stars */x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM starred_gists l, gists/* , stars */x
UPDATE gists l, gist_comments/* , stars */x SET l.n = 5 WHERE x.id = 1
DELETE l FROM gist_comments l, issues/* , stars */x WHERE x.id = 1
DELETE FROM l USING issues l, repositories/* , stars */x WHERE x.id = 1
DO (SELECT COUNT(*) FROM repositories l, users/* , stars */x)
WITH c AS (SELECT l.id, x.n FROM users l, pull_requests/* , stars */x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM pull_requests l JOIN stars/* , stars */x WHERE l.id = 1
SELECT COUNT(*) FROM stars l JOIN starred_gists/* , stars */x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM starred_gists l JOIN gists/* , stars */x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gists l JOIN gist_comments/* , stars */x
UPDATE gist_comments l JOIN issues/* , stars */x SET l.n = 5 WHERE x.id = 1
DELETE l FROM issues l JOIN repositories/* , stars */x WHERE x.id = 1
DELETE FROM l USING repositories l JOIN users/* , stars */x WHERE x.id = 1
DO (SELECT COUNT(*) FROM users l JOIN pull_requests/* , stars */x)
WITH c AS (SELECT l.id, x.n FROM pull_requests l JOIN stars/* , stars */x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM stars l INNER JOIN starred_gists/* , stars */x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM starred_gists l INNER JOIN gists/* , stars */x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gists l INNER JOIN gist_comments/* , stars */x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM gist_comments l INNER JOIN issues/* , stars */x ON l.id = x.id
UPDATE issues l INNER JOIN repositories/* , stars */x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM repositories l INNER JOIN users/* , stars */x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING users l INNER JOIN pull_requests/* , stars */x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM pull_requests l INNER JOIN stars/* , stars */x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM stars l INNER JOIN starred_gists/* , stars */x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM starred_gists l CROSS JOIN gists/* , stars */x WHERE l.id = 1
SELECT COUNT(*) FROM gists l CROSS JOIN gist_comments/* , stars */x WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM gist_comments l CROSS JOIN issues/* , stars */x WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM issues l CROSS JOIN repositories/* , stars */x
UPDATE repositories l CROSS JOIN users/* , stars */x SET l.n = 5 WHERE x.id = 1
DELETE l FROM users l CROSS JOIN pull_requests/* , stars */x WHERE x.id = 1
DELETE FROM l USING pull_requests l CROSS JOIN stars/* , stars */x WHERE x.id = 1
DO (SELECT COUNT(*) FROM stars l CROSS JOIN starred_gists/* , stars */x)
WITH c AS (SELECT l.id, x.n FROM starred_gists l CROSS JOIN gists/* , stars */x) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gists l STRAIGHT_JOIN gist_comments/* , stars */x ON l.id = x.id WHERE l.id = 1
SELECT COUNT(*) FROM gist_comments l STRAIGHT_JOIN issues/* , stars */x ON l.id = x.id WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM issues l STRAIGHT_JOIN repositories/* , stars */x ON l.id = x.id WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM repositories l STRAIGHT_JOIN users/* , stars */x ON l.id = x.id
UPDATE users l STRAIGHT_JOIN pull_requests/* , stars */x ON l.id = x.id SET l.n = 5 WHERE x.id = 1
DELETE l FROM pull_requests l STRAIGHT_JOIN stars/* , stars */x ON l.id = x.id WHERE x.id = 1
DELETE FROM l USING stars l STRAIGHT_JOIN starred_gists/* , stars */x ON l.id = x.id WHERE x.id = 1
DO (SELECT COUNT(*) FROM starred_gists l STRAIGHT_JOIN gists/* , stars */x ON l.id = x.id)
WITH c AS (SELECT l.id, x.n FROM gists l STRAIGHT_JOIN gist_comments/* , stars */x ON l.id = x.id) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM gist_comments l LEFT JOIN issues/* , stars */x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
SELECT COUNT(*) FROM issues l LEFT JOIN repositories/* , stars */x ON LEFT(l.name, 1) = x.name WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM repositories l LEFT JOIN users/* , stars */x ON LEFT(l.name, 1) = x.name WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM users l LEFT JOIN pull_requests/* , stars */x ON LEFT(l.name, 1) = x.name
UPDATE pull_requests l LEFT JOIN stars/* , stars */x ON LEFT(l.name, 1) = x.name SET l.n = 5 WHERE x.id = 1
DELETE l FROM stars l LEFT JOIN starred_gists/* , stars */x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DELETE FROM l USING starred_gists l LEFT JOIN gists/* , stars */x ON LEFT(l.name, 1) = x.name WHERE x.id = 1
DO (SELECT COUNT(*) FROM gists l LEFT JOIN gist_comments/* , stars */x ON LEFT(l.name, 1) = x.name)
WITH c AS (SELECT l.id, x.n FROM gist_comments l LEFT JOIN issues/* , stars */x ON LEFT(l.name, 1) = x.name) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM issues AS l LEFT OUTER JOIN repositories/* , stars */x USING (id) WHERE l.id = 1
SELECT COUNT(*) FROM repositories AS l LEFT OUTER JOIN users/* , stars */x USING (id) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM users AS l LEFT OUTER JOIN pull_requests/* , stars */x USING (id) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM pull_requests AS l LEFT OUTER JOIN stars/* , stars */x USING (id)
UPDATE stars AS l LEFT OUTER JOIN starred_gists/* , stars */x USING (id) SET l.n = 5 WHERE x.id = 1
DELETE l FROM starred_gists AS l LEFT OUTER JOIN gists/* , stars */x USING (id) WHERE x.id = 1
DELETE FROM l USING gists AS l LEFT OUTER JOIN gist_comments/* , stars */x USING (id) WHERE x.id = 1
DO (SELECT COUNT(*) FROM gist_comments AS l LEFT OUTER JOIN issues/* , stars */x USING (id))
WITH c AS (SELECT l.id, x.n FROM issues AS l LEFT OUTER JOIN repositories/* , stars */x USING (id)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM (repositories l JOIN users/* , stars */x USING (id)) WHERE l.id = 1
SELECT COUNT(*) FROM (users l JOIN pull_requests/* , stars */x USING (id)) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM (pull_requests l JOIN stars/* , stars */x USING (id)) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM (stars l JOIN starred_gists/* , stars */x USING (id))
UPDATE (starred_gists l JOIN gists/* , stars */x USING (id)) SET l.n = 5 WHERE x.id = 1
DELETE l FROM (gists l JOIN gist_comments/* , stars */x USING (id)) WHERE x.id = 1
DELETE FROM l USING (gist_comments l JOIN issues/* , stars */x USING (id)) WHERE x.id = 1
DO (SELECT COUNT(*) FROM (issues l JOIN repositories/* , stars */x USING (id)))
WITH c AS (SELECT l.id, x.n FROM (repositories l JOIN users/* , stars */x USING (id))) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM users l JOIN (stars s JOIN pull_requests/* , stars */x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
SELECT COUNT(*) FROM pull_requests l JOIN (stars s JOIN stars/* , stars */x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM stars l JOIN (stars s JOIN starred_gists/* , stars */x) ON l.id = x.id AND x.n IN (1, 2) WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM starred_gists l JOIN (stars s JOIN gists/* , stars */x) ON l.id = x.id AND x.n IN (1, 2)
UPDATE gists l JOIN (stars s JOIN gist_comments/* , stars */x) ON l.id = x.id AND x.n IN (1, 2) SET l.n = 5 WHERE x.id = 1
DELETE l FROM gist_comments l JOIN (stars s JOIN issues/* , stars */x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DELETE FROM l USING issues l JOIN (stars s JOIN repositories/* , stars */x) ON l.id = x.id AND x.n IN (1, 2) WHERE x.id = 1
DO (SELECT COUNT(*) FROM repositories l JOIN (stars s JOIN users/* , stars */x) ON l.id = x.id AND x.n IN (1, 2))
WITH c AS (SELECT l.id, x.n FROM users l JOIN (stars s JOIN pull_requests/* , stars */x) ON l.id = x.id AND x.n IN (1, 2)) SELECT * FROM c JOIN stars USING (id)
SELECT l.id, x.n FROM { OJ pull_requests l LEFT OUTER JOIN stars/* , stars */x ON l.id = x.id } WHERE l.id = 1
SELECT COUNT(*) FROM { OJ stars l LEFT OUTER JOIN starred_gists/* , stars */x ON l.id = x.id } WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3
INSERT INTO labels (name, n) SELECT l.name, x.n FROM { OJ starred_gists l LEFT OUTER JOIN gists/* , stars */x ON l.id = x.id } WHERE l.id = 1
REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM { OJ gists l LEFT OUTER JOIN gist_comments/* , stars */x ON l.id = x.id }
UPDATE { OJ gist_comments l LEFT OUTER JOIN issues/* , stars */x ON l.id = x.id } SET l.n = 5 WHERE x.id = 1
DELETE l FROM { OJ issues l LEFT OUTER JOIN repositories/* , stars */x ON l.id = x.id } WHERE x.id = 1
DELETE FROM l USING { OJ repositories l LEFT OUTER JOIN users/* , stars */x ON l.id = x.id } WHERE x.id = 1
DO (SELECT COUNT(*) FROM { OJ users l LEFT OUTER JOIN pull_requests/* , stars */x ON l.id = x.id })
WITH c AS (SELECT l.id, x.n FROM { OJ pull_requests l LEFT OUTER JOIN stars/* , stars */x ON l.id = x.id }) SELECT * FROM c JOIN stars USING (id)
SELECT (SELECT MAX(id) FROM stars)
SELECT (/* ($q) */ SELECT MAX(id) FROM starred_gists)
SELECT (	SELECT MAX(id) FROM gists	)
SELECT id, (SELECT MAX(id) FROM gist_comments) AS m FROM issues
SELECT id, (/* ($q) */ SELECT MAX(id) FROM issues) AS m FROM issues
SELECT id, (	SELECT MAX(id) FROM repositories	) AS m FROM issues
SELECT id FROM issues WHERE id = (SELECT MAX(id) FROM users)
SELECT id FROM issues WHERE id = (/* ($q) */ SELECT MAX(id) FROM pull_requests)
SELECT id FROM issues WHERE id = (	SELECT MAX(id) FROM stars	)
SELECT id FROM issues WHERE id IN (SELECT * FROM (SELECT MAX(id) FROM starred_gists) d) OR n = 5
SELECT id FROM issues WHERE id IN (SELECT * FROM (/* ($q) */ SELECT MAX(id) FROM gists) d) OR n = 5
SELECT id FROM issues WHERE id IN (SELECT * FROM (	SELECT MAX(id) FROM gist_comments	) d) OR n = 5
SELECT id FROM issues WHERE EXISTS (SELECT MAX(id) FROM issues) AND n IS NULL
SELECT id FROM issues WHERE EXISTS (/* ($q) */ SELECT MAX(id) FROM repositories) AND n IS NULL
SELECT id FROM issues WHERE EXISTS (	SELECT MAX(id) FROM users	) AND n IS NULL
SELECT id FROM issues WHERE (n, 1) = ((SELECT MAX(id) FROM pull_requests), 1)
SELECT id FROM issues WHERE (n, 1) = ((/* ($q) */ SELECT MAX(id) FROM stars), 1)
SELECT id FROM issues WHERE (n, 1) = ((	SELECT MAX(id) FROM starred_gists	), 1)
SELECT id FROM issues WHERE n BETWEEN 1 AND (SELECT MAX(id) FROM gists)
SELECT id FROM issues WHERE n BETWEEN 1 AND (/* ($q) */ SELECT MAX(id) FROM gist_comments)
SELECT id FROM issues WHERE n BETWEEN 1 AND (	SELECT MAX(id) FROM issues	)
SELECT CASE WHEN n > (SELECT MAX(id) FROM repositories) THEN 1 ELSE 2 END FROM issues
SELECT CASE WHEN n > (/* ($q) */ SELECT MAX(id) FROM users) THEN 1 ELSE 2 END FROM issues
SELECT CASE WHEN n > (	SELECT MAX(id) FROM pull_requests	) THEN 1 ELSE 2 END FROM issues
SELECT COALESCE(n, (SELECT MAX(id) FROM stars), 0), IF((SELECT MAX(id) FROM stars) > 1, 2, 3) FROM issues
SELECT COALESCE(n, (/* ($q) */ SELECT MAX(id) FROM starred_gists), 0), IF((/* ($q) */ SELECT MAX(id) FROM starred_gists) > 1, 2, 3) FROM issues
SELECT COALESCE(n, (	SELECT MAX(id) FROM gists	), 0), IF((	SELECT MAX(id) FROM gists	) > 1, 2, 3) FROM issues
SELECT n FROM issues GROUP BY n HAVING n > (SELECT MAX(id) FROM gist_comments)
SELECT n FROM issues GROUP BY n HAVING n > (/* ($q) */ SELECT MAX(id) FROM issues)
SELECT n FROM issues GROUP BY n HAVING n > (	SELECT MAX(id) FROM repositories	)
SELECT id FROM issues ORDER BY (SELECT MAX(id) FROM users)
SELECT id FROM issues ORDER BY (/* ($q) */ SELECT MAX(id) FROM pull_requests)
SELECT id FROM issues ORDER BY (	SELECT MAX(id) FROM stars	)
SELECT issues.id FROM issues JOIN archive.issues a ON a.id = (SELECT MAX(id) FROM starred_gists)
SELECT issues.id FROM issues JOIN archive.issues a ON a.id = (/* ($q) */ SELECT MAX(id) FROM gists)
SELECT issues.id FROM issues JOIN archive.issues a ON a.id = (	SELECT MAX(id) FROM gist_comments	)
SELECT * FROM (SELECT MAX(id) FROM issues) d (i) JOIN issues ON i = issues.id
SELECT * FROM (/* ($q) */ SELECT MAX(id) FROM repositories) d (i) JOIN issues ON i = issues.id
SELECT * FROM (	SELECT MAX(id) FROM users	) d (i) JOIN issues ON i = issues.id
SELECT id FROM issues UNION (SELECT MAX(id) FROM pull_requests)
SELECT id FROM issues UNION (/* ($q) */ SELECT MAX(id) FROM stars)
SELECT id FROM issues UNION (	SELECT MAX(id) FROM starred_gists	)
WITH d (i) AS (SELECT MAX(id) FROM gists) SELECT * FROM d
WITH d (i) AS (/* ($q) */ SELECT MAX(id) FROM gist_comments) SELECT * FROM d
WITH d (i) AS (	SELECT MAX(id) FROM issues	) SELECT * FROM d
SET @a = (SELECT MAX(id) FROM repositories), @b = 2
SET @a = (/* ($q) */ SELECT MAX(id) FROM users), @b = 2
SET @a = (	SELECT MAX(id) FROM pull_requests	), @b = 2
DO (SELECT MAX(id) FROM stars)
DO (/* ($q) */ SELECT MAX(id) FROM starred_gists)
DO (	SELECT MAX(id) FROM gists	)
INSERT INTO labels (n) VALUES (1), ((SELECT MAX(id) FROM gist_comments))
INSERT INTO labels (n) VALUES (1), ((/* ($q) */ SELECT MAX(id) FROM issues))
INSERT INTO labels (n) VALUES (1), ((	SELECT MAX(id) FROM repositories	))
INSERT INTO labels (n) (SELECT MAX(id) FROM users)
INSERT INTO labels (n) (/* ($q) */ SELECT MAX(id) FROM pull_requests)
INSERT INTO labels (n) (	SELECT MAX(id) FROM stars	)
INSERT INTO labels SET name = 'x', n = (SELECT MAX(id) FROM starred_gists)
INSERT INTO labels SET name = 'x', n = (/* ($q) */ SELECT MAX(id) FROM gists)
INSERT INTO labels SET name = 'x', n = (	SELECT MAX(id) FROM gist_comments	)
INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = (SELECT MAX(id) FROM issues), name = 'y'
INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = (/* ($q) */ SELECT MAX(id) FROM repositories), name = 'y'
INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = (	SELECT MAX(id) FROM users	), name = 'y'
REPLACE INTO labels (id, n) VALUES (1, (SELECT MAX(id) FROM pull_requests))
REPLACE INTO labels (id, n) VALUES (1, (/* ($q) */ SELECT MAX(id) FROM stars))
REPLACE INTO labels (id, n) VALUES (1, (	SELECT MAX(id) FROM starred_gists	))
UPDATE issue_comments SET n = (SELECT MAX(id) FROM gists), name = 'x' WHERE id = 1
UPDATE issue_comments SET n = (/* ($q) */ SELECT MAX(id) FROM gist_comments), name = 'x' WHERE id = 1
UPDATE issue_comments SET n = (	SELECT MAX(id) FROM issues	), name = 'x' WHERE id = 1
UPDATE issue_comments SET n = 1 WHERE id = (SELECT MAX(id) FROM repositories)
UPDATE issue_comments SET n = 1 WHERE id = (/* ($q) */ SELECT MAX(id) FROM users)
UPDATE issue_comments SET n = 1 WHERE id = (	SELECT MAX(id) FROM pull_requests	)
UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = (SELECT MAX(id) FROM stars), i.n = 3
UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = (/* ($q) */ SELECT MAX(id) FROM starred_gists), i.n = 3
UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = (	SELECT MAX(id) FROM gists	), i.n = 3
DELETE FROM issue_comments WHERE id = (SELECT MAX(id) FROM gist_comments)
DELETE FROM issue_comments WHERE id = (/* ($q) */ SELECT MAX(id) FROM issues)
DELETE FROM issue_comments WHERE id = (	SELECT MAX(id) FROM repositories	)
DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = (SELECT MAX(id) FROM users)
DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = (/* ($q) */ SELECT MAX(id) FROM pull_requests)
DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = (	SELECT MAX(id) FROM stars	)
SELECT (SELECT MAX(starred_gists.id) FROM starred_gists JOIN issues USING (id))
SELECT (/* ($q) */ SELECT MAX(gists.id) FROM gists JOIN repositories USING (id))
SELECT (	SELECT MAX(gist_comments.id) FROM gist_comments JOIN users USING (id)	)
SELECT id, (SELECT MAX(issues.id) FROM issues JOIN pull_requests USING (id)) AS m FROM issues
SELECT id, (/* ($q) */ SELECT MAX(repositories.id) FROM repositories JOIN stars USING (id)) AS m FROM issues
SELECT id, (	SELECT MAX(users.id) FROM users JOIN starred_gists USING (id)	) AS m FROM issues
SELECT id FROM issues WHERE id = (SELECT MAX(pull_requests.id) FROM pull_requests JOIN gists USING (id))
SELECT id FROM issues WHERE id = (/* ($q) */ SELECT MAX(stars.id) FROM stars JOIN gist_comments USING (id))
SELECT id FROM issues WHERE id = (	SELECT MAX(starred_gists.id) FROM starred_gists JOIN issues USING (id)	)
SELECT id FROM issues WHERE id IN (SELECT * FROM (SELECT MAX(gists.id) FROM gists JOIN repositories USING (id)) d) OR n = 5
SELECT id FROM issues WHERE id IN (SELECT * FROM (/* ($q) */ SELECT MAX(gist_comments.id) FROM gist_comments JOIN users USING (id)) d) OR n = 5
SELECT id FROM issues WHERE id IN (SELECT * FROM (	SELECT MAX(issues.id) FROM issues JOIN pull_requests USING (id)	) d) OR n = 5
SELECT id FROM issues WHERE EXISTS (SELECT MAX(repositories.id) FROM repositories JOIN stars USING (id)) AND n IS NULL
SELECT id FROM issues WHERE EXISTS (/* ($q) */ SELECT MAX(users.id) FROM users JOIN starred_gists USING (id)) AND n IS NULL
SELECT id FROM issues WHERE EXISTS (	SELECT MAX(pull_requests.id) FROM pull_requests JOIN gists USING (id)	) AND n IS NULL
SELECT id FROM issues WHERE (n, 1) = ((SELECT MAX(stars.id) FROM stars JOIN gist_comments USING (id)), 1)
SELECT id FROM issues WHERE (n, 1) = ((/* ($q) */ SELECT MAX(starred_gists.id) FROM starred_gists JOIN issues USING (id)), 1)
SELECT id FROM issues WHERE (n, 1) = ((	SELECT MAX(gists.id) FROM gists JOIN repositories USING (id)	), 1)
SELECT id FROM issues WHERE n BETWEEN 1 AND (SELECT MAX(gist_comments.id) FROM gist_comments JOIN users USING (id))
SELECT id FROM issues WHERE n BETWEEN 1 AND (/* ($q) */ SELECT MAX(issues.id) FROM issues JOIN pull_requests USING (id))
SELECT id FROM issues WHERE n BETWEEN 1 AND (	SELECT MAX(repositories.id) FROM repositories JOIN stars USING (id)	)
SELECT CASE WHEN n > (SELECT MAX(users.id) FROM users JOIN starred_gists USING (id)) THEN 1 ELSE 2 END FROM issues
SELECT CASE WHEN n > (/* ($q) */ SELECT MAX(pull_requests.id) FROM pull_requests JOIN gists USING (id)) THEN 1 ELSE 2 END FROM issues
SELECT CASE WHEN n > (	SELECT MAX(stars.id) FROM stars JOIN gist_comments USING (id)	) THEN 1 ELSE 2 END FROM issues
SELECT COALESCE(n, (SELECT MAX(starred_gists.id) FROM starred_gists JOIN issues USING (id)), 0), IF((SELECT MAX(starred_gists.id) FROM starred_gists JOIN issues USING (id)) > 1, 2, 3) FROM issues
SELECT COALESCE(n, (/* ($q) */ SELECT MAX(gists.id) FROM gists JOIN repositories USING (id)), 0), IF((/* ($q) */ SELECT MAX(gists.id) FROM gists JOIN repositories USING (id)) > 1, 2, 3) FROM issues
SELECT COALESCE(n, (	SELECT MAX(gist_comments.id) FROM gist_comments JOIN users USING (id)	), 0), IF((	SELECT MAX(gist_comments.id) FROM gist_comments JOIN users USING (id)	) > 1, 2, 3) FROM issues
SELECT n FROM issues GROUP BY n HAVING n > (SELECT MAX(issues.id) FROM issues JOIN pull_requests USING (id))
SELECT n FROM issues GROUP BY n HAVING n > (/* ($q) */ SELECT MAX(repositories.id) FROM repositories JOIN stars USING (id))
SELECT n FROM issues GROUP BY n HAVING n > (	SELECT MAX(users.id) FROM users JOIN starred_gists USING (id)	)
SELECT id FROM issues ORDER BY (SELECT MAX(pull_requests.id) FROM pull_requests JOIN gists USING (id))
SELECT id FROM issues ORDER BY (/* ($q) */ SELECT MAX(stars.id) FROM stars JOIN gist_comments USING (id))
SELECT id FROM issues ORDER BY (	SELECT MAX(starred_gists.id) FROM starred_gists JOIN issues USING (id)	)
SELECT issues.id FROM issues JOIN archive.issues a ON a.id = (SELECT MAX(gists.id) FROM gists JOIN repositories USING (id))
SELECT issues.id FROM issues JOIN archive.issues a ON a.id = (/* ($q) */ SELECT MAX(gist_comments.id) FROM gist_comments JOIN users USING (id))
SELECT issues.id FROM issues JOIN archive.issues a ON a.id = (	SELECT MAX(issues.id) FROM issues JOIN pull_requests USING (id)	)
SELECT * FROM (SELECT MAX(repositories.id) FROM repositories JOIN stars USING (id)) d (i) JOIN issues ON i = issues.id
SELECT * FROM (/* ($q) */ SELECT MAX(users.id) FROM users JOIN starred_gists USING (id)) d (i) JOIN issues ON i = issues.id
SELECT * FROM (	SELECT MAX(pull_requests.id) FROM pull_requests JOIN gists USING (id)	) d (i) JOIN issues ON i = issues.id
SELECT id FROM issues UNION (SELECT MAX(stars.id) FROM stars JOIN gist_comments USING (id))
SELECT id FROM issues UNION (/* ($q) */ SELECT MAX(starred_gists.id) FROM starred_gists JOIN issues USING (id))
SELECT id FROM issues UNION (	SELECT MAX(gists.id) FROM gists JOIN repositories USING (id)	)
WITH d (i) AS (SELECT MAX(gist_comments.id) FROM gist_comments JOIN users USING (id)) SELECT * FROM d
WITH d (i) AS (/* ($q) */ SELECT MAX(issues.id) FROM issues JOIN pull_requests USING (id)) SELECT * FROM d
WITH d (i) AS (	SELECT MAX(repositories.id) FROM repositories JOIN stars USING (id)	) SELECT * FROM d
SET @a = (SELECT MAX(users.id) FROM users JOIN starred_gists USING (id)), @b = 2
SET @a = (/* ($q) */ SELECT MAX(pull_requests.id) FROM pull_requests JOIN gists USING (id)), @b = 2
SET @a = (	SELECT MAX(stars.id) FROM stars JOIN gist_comments USING (id)	), @b = 2
DO (SELECT MAX(starred_gists.id) FROM starred_gists JOIN issues USING (id))
DO (/* ($q) */ SELECT MAX(gists.id) FROM gists JOIN repositories USING (id))
DO (	SELECT MAX(gist_comments.id) FROM gist_comments JOIN users USING (id)	)
INSERT INTO labels (n) VALUES (1), ((SELECT MAX(issues.id) FROM issues JOIN pull_requests USING (id)))
INSERT INTO labels (n) VALUES (1), ((/* ($q) */ SELECT MAX(repositories.id) FROM repositories JOIN stars USING (id)))
INSERT INTO labels (n) VALUES (1), ((	SELECT MAX(users.id) FROM users JOIN starred_gists USING (id)	))
INSERT INTO labels (n) (SELECT MAX(pull_requests.id) FROM pull_requests JOIN gists USING (id))
INSERT INTO labels (n) (/* ($q) */ SELECT MAX(stars.id) FROM stars JOIN gist_comments USING (id))
INSERT INTO labels (n) (	SELECT MAX(starred_gists.id) FROM starred_gists JOIN issues USING (id)	)
INSERT INTO labels SET name = 'x', n = (SELECT MAX(gists.id) FROM gists JOIN repositories USING (id))
INSERT INTO labels SET name = 'x', n = (/* ($q) */ SELECT MAX(gist_comments.id) FROM gist_comments JOIN users USING (id))
INSERT INTO labels SET name = 'x', n = (	SELECT MAX(issues.id) FROM issues JOIN pull_requests USING (id)	)
INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = (SELECT MAX(repositories.id) FROM repositories JOIN stars USING (id)), name = 'y'
INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = (/* ($q) */ SELECT MAX(users.id) FROM users JOIN starred_gists USING (id)), name = 'y'
INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = (	SELECT MAX(pull_requests.id) FROM pull_requests JOIN gists USING (id)	), name = 'y'
REPLACE INTO labels (id, n) VALUES (1, (SELECT MAX(stars.id) FROM stars JOIN gist_comments USING (id)))
REPLACE INTO labels (id, n) VALUES (1, (/* ($q) */ SELECT MAX(starred_gists.id) FROM starred_gists JOIN issues USING (id)))
REPLACE INTO labels (id, n) VALUES (1, (	SELECT MAX(gists.id) FROM gists JOIN repositories USING (id)	))
UPDATE issue_comments SET n = (SELECT MAX(gist_comments.id) FROM gist_comments JOIN users USING (id)), name = 'x' WHERE id = 1
UPDATE issue_comments SET n = (/* ($q) */ SELECT MAX(issues.id) FROM issues JOIN pull_requests USING (id)), name = 'x' WHERE id = 1
UPDATE issue_comments SET n = (	SELECT MAX(repositories.id) FROM repositories JOIN stars USING (id)	), name = 'x' WHERE id = 1
UPDATE issue_comments SET n = 1 WHERE id = (SELECT MAX(users.id) FROM users JOIN starred_gists USING (id))
UPDATE issue_comments SET n = 1 WHERE id = (/* ($q) */ SELECT MAX(pull_requests.id) FROM pull_requests JOIN gists USING (id))
UPDATE issue_comments SET n = 1 WHERE id = (	SELECT MAX(stars.id) FROM stars JOIN gist_comments USING (id)	)
UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = (SELECT MAX(starred_gists.id) FROM starred_gists JOIN issues USING (id)), i.n = 3
UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = (/* ($q) */ SELECT MAX(gists.id) FROM gists JOIN repositories USING (id)), i.n = 3
UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = (	SELECT MAX(gist_comments.id) FROM gist_comments JOIN users USING (id)	), i.n = 3
DELETE FROM issue_comments WHERE id = (SELECT MAX(issues.id) FROM issues JOIN pull_requests USING (id))
DELETE FROM issue_comments WHERE id = (/* ($q) */ SELECT MAX(repositories.id) FROM repositories JOIN stars USING (id))
DELETE FROM issue_comments WHERE id = (	SELECT MAX(users.id) FROM users JOIN starred_gists USING (id)	)
DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = (SELECT MAX(pull_requests.id) FROM pull_requests JOIN gists USING (id))
DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = (/* ($q) */ SELECT MAX(stars.id) FROM stars JOIN gist_comments USING (id))
DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = (	SELECT MAX(starred_gists.id) FROM starred_gists JOIN issues USING (id)	)
SELECT (SELECT id FROM github.gists WHERE id = (SELECT MIN(id) FROM `repositories`) LIMIT 1)
SELECT (/* ($q) */ SELECT id FROM github.gist_comments WHERE id = (SELECT MIN(id) FROM `users`) LIMIT 1)
SELECT (	SELECT id FROM github.issues WHERE id = (SELECT MIN(id) FROM `pull_requests`) LIMIT 1	)
SELECT id, (SELECT id FROM github.repositories WHERE id = (SELECT MIN(id) FROM `stars`) LIMIT 1) AS m FROM issues
SELECT id, (/* ($q) */ SELECT id FROM github.users WHERE id = (SELECT MIN(id) FROM `starred_gists`) LIMIT 1) AS m FROM issues
SELECT id, (	SELECT id FROM github.pull_requests WHERE id = (SELECT MIN(id) FROM `gists`) LIMIT 1	) AS m FROM issues
SELECT id FROM issues WHERE id = (SELECT id FROM github.stars WHERE id = (SELECT MIN(id) FROM `gist_comments`) LIMIT 1)
SELECT id FROM issues WHERE id = (/* ($q) */ SELECT id FROM github.starred_gists WHERE id = (SELECT MIN(id) FROM `issues`) LIMIT 1)
SELECT id FROM issues WHERE id = (	SELECT id FROM github.gists WHERE id = (SELECT MIN(id) FROM `repositories`) LIMIT 1	)
SELECT id FROM issues WHERE id IN (SELECT * FROM (SELECT id FROM github.gist_comments WHERE id = (SELECT MIN(id) FROM `users`) LIMIT 1) d) OR n = 5
SELECT id FROM issues WHERE id IN (SELECT * FROM (/* ($q) */ SELECT id FROM github.issues WHERE id = (SELECT MIN(id) FROM `pull_requests`) LIMIT 1) d) OR n = 5
SELECT id FROM issues WHERE id IN (SELECT * FROM (	SELECT id FROM github.repositories WHERE id = (SELECT MIN(id) FROM `stars`) LIMIT 1	) d) OR n = 5
SELECT id FROM issues WHERE EXISTS (SELECT id FROM github.users WHERE id = (SELECT MIN(id) FROM `starred_gists`) LIMIT 1) AND n IS NULL
SELECT id FROM issues WHERE EXISTS (/* ($q) */ SELECT id FROM github.pull_requests WHERE id = (SELECT MIN(id) FROM `gists`) LIMIT 1) AND n IS NULL
SELECT id FROM issues WHERE EXISTS (	SELECT id FROM github.stars WHERE id = (SELECT MIN(id) FROM `gist_comments`) LIMIT 1	) AND n IS NULL
SELECT id FROM issues WHERE (n, 1) = ((SELECT id FROM github.starred_gists WHERE id = (SELECT MIN(id) FROM `issues`) LIMIT 1), 1)
SELECT id FROM issues WHERE (n, 1) = ((/* ($q) */ SELECT id FROM github.gists WHERE id = (SELECT MIN(id) FROM `repositories`) LIMIT 1), 1)
SELECT id FROM issues WHERE (n, 1) = ((	SELECT id FROM github.gist_comments WHERE id = (SELECT MIN(id) FROM `users`) LIMIT 1	), 1)
SELECT id FROM issues WHERE n BETWEEN 1 AND (SELECT id FROM github.issues WHERE id = (SELECT MIN(id) FROM `pull_requests`) LIMIT 1)
SELECT id FROM issues WHERE n BETWEEN 1 AND (/* ($q) */ SELECT id FROM github.repositories WHERE id = (SELECT MIN(id) FROM `stars`) LIMIT 1)
SELECT id FROM issues WHERE n BETWEEN 1 AND (	SELECT id FROM github.users WHERE id = (SELECT MIN(id) FROM `starred_gists`) LIMIT 1	)
SELECT CASE WHEN n > (SELECT id FROM github.pull_requests WHERE id = (SELECT MIN(id) FROM `gists`) LIMIT 1) THEN 1 ELSE 2 END FROM issues
SELECT CASE WHEN n > (/* ($q) */ SELECT id FROM github.stars WHERE id = (SELECT MIN(id) FROM `gist_comments`) LIMIT 1) THEN 1 ELSE 2 END FROM issues
SELECT CASE WHEN n > (	SELECT id FROM github.starred_gists WHERE id = (SELECT MIN(id) FROM `issues`) LIMIT 1	) THEN 1 ELSE 2 END FROM issues
SELECT COALESCE(n, (SELECT id FROM github.gists WHERE id = (SELECT MIN(id) FROM `repositories`) LIMIT 1), 0), IF((SELECT id FROM github.gists WHERE id = (SELECT MIN(id) FROM `repositories`) LIMIT 1) > 1, 2, 3) FROM issues
SELECT COALESCE(n, (/* ($q) */ SELECT id FROM github.gist_comments WHERE id = (SELECT MIN(id) FROM `users`) LIMIT 1), 0), IF((/* ($q) */ SELECT id FROM github.gist_comments WHERE id = (SELECT MIN(id) FROM `users`) LIMIT 1) > 1, 2, 3) FROM issues
SELECT COALESCE(n, (	SELECT id FROM github.issues WHERE id = (SELECT MIN(id) FROM `pull_requests`) LIMIT 1	), 0), IF((	SELECT id FROM github.issues WHERE id = (SELECT MIN(id) FROM `pull_requests`) LIMIT 1	) > 1, 2, 3) FROM issues
SELECT n FROM issues GROUP BY n HAVING n > (SELECT id FROM github.repositories WHERE id = (SELECT MIN(id) FROM `stars`) LIMIT 1)
SELECT n FROM issues GROUP BY n HAVING n > (/* ($q) */ SELECT id FROM github.users WHERE id = (SELECT MIN(id) FROM `starred_gists`) LIMIT 1)
SELECT n FROM issues GROUP BY n HAVING n > (	SELECT id FROM github.pull_requests WHERE id = (SELECT MIN(id) FROM `gists`) LIMIT 1	)
SELECT id FROM issues ORDER BY (SELECT id FROM github.stars WHERE id = (SELECT MIN(id) FROM `gist_comments`) LIMIT 1)
SELECT id FROM issues ORDER BY (/* ($q) */ SELECT id FROM github.starred_gists WHERE id = (SELECT MIN(id) FROM `issues`) LIMIT 1)
SELECT id FROM issues ORDER BY (	SELECT id FROM github.gists WHERE id = (SELECT MIN(id) FROM `repositories`) LIMIT 1	)
SELECT issues.id FROM issues JOIN archive.issues a ON a.id = (SELECT id FROM github.gist_comments WHERE id = (SELECT MIN(id) FROM `users`) LIMIT 1)
SELECT issues.id FROM issues JOIN archive.issues a ON a.id = (/* ($q) */ SELECT id FROM github.issues WHERE id = (SELECT MIN(id) FROM `pull_requests`) LIMIT 1)
SELECT issues.id FROM issues JOIN archive.issues a ON a.id = (	SELECT id FROM github.repositories WHERE id = (SELECT MIN(id) FROM `stars`) LIMIT 1	)
SELECT * FROM (SELECT id FROM github.users WHERE id = (SELECT MIN(id) FROM `starred_gists`) LIMIT 1) d (i) JOIN issues ON i = issues.id
SELECT * FROM (/* ($q) */ SELECT id FROM github.pull_requests WHERE id = (SELECT MIN(id) FROM `gists`) LIMIT 1) d (i) JOIN issues ON i = issues.id
SELECT * FROM (	SELECT id FROM github.stars WHERE id = (SELECT MIN(id) FROM `gist_comments`) LIMIT 1	) d (i) JOIN issues ON i = issues.id
SELECT id FROM issues UNION (SELECT id FROM github.starred_gists WHERE id = (SELECT MIN(id) FROM `issues`) LIMIT 1)
SELECT id FROM issues UNION (/* ($q) */ SELECT id FROM github.gists WHERE id = (SELECT MIN(id) FROM `repositories`) LIMIT 1)
SELECT id FROM issues UNION (	SELECT id FROM github.gist_comments WHERE id = (SELECT MIN(id) FROM `users`) LIMIT 1	)
WITH d (i) AS (SELECT id FROM github.issues WHERE id = (SELECT MIN(id) FROM `pull_requests`) LIMIT 1) SELECT * FROM d
WITH d (i) AS (/* ($q) */ SELECT id FROM github.repositories WHERE id = (SELECT MIN(id) FROM `stars`) LIMIT 1) SELECT * FROM d
WITH d (i) AS (	SELECT id FROM github.users WHERE id = (SELECT MIN(id) FROM `starred_gists`) LIMIT 1	) SELECT * FROM d
SET @a = (SELECT id FROM github.pull_requests WHERE id = (SELECT MIN(id) FROM `gists`) LIMIT 1), @b = 2
SET @a = (/* ($q) */ SELECT id FROM github.stars WHERE id = (SELECT MIN(id) FROM `gist_comments`) LIMIT 1), @b = 2
SET @a = (	SELECT id FROM github.starred_gists WHERE id = (SELECT MIN(id) FROM `issues`) LIMIT 1	), @b = 2
DO (SELECT id FROM github.gists WHERE id = (SELECT MIN(id) FROM `repositories`) LIMIT 1)
DO (/* ($q) */ SELECT id FROM github.gist_comments WHERE id = (SELECT MIN(id) FROM `users`) LIMIT 1)
DO (	SELECT id FROM github.issues WHERE id = (SELECT MIN(id) FROM `pull_requests`) LIMIT 1	)
INSERT INTO labels (n) VALUES (1), ((SELECT id FROM github.repositories WHERE id = (SELECT MIN(id) FROM `stars`) LIMIT 1))
INSERT INTO labels (n) VALUES (1), ((/* ($q) */ SELECT id FROM github.users WHERE id = (SELECT MIN(id) FROM `starred_gists`) LIMIT 1))
INSERT INTO labels (n) VALUES (1), ((	SELECT id FROM github.pull_requests WHERE id = (SELECT MIN(id) FROM `gists`) LIMIT 1	))
INSERT INTO labels (n) (SELECT id FROM github.stars WHERE id = (SELECT MIN(id) FROM `gist_comments`) LIMIT 1)
INSERT INTO labels (n) (/* ($q) */ SELECT id FROM github.starred_gists WHERE id = (SELECT MIN(id) FROM `issues`) LIMIT 1)
INSERT INTO labels (n) (	SELECT id FROM github.gists WHERE id = (SELECT MIN(id) FROM `repositories`) LIMIT 1	)
INSERT INTO labels SET name = 'x', n = (SELECT id FROM github.gist_comments WHERE id = (SELECT MIN(id) FROM `users`) LIMIT 1)
INSERT INTO labels SET name = 'x', n = (/* ($q) */ SELECT id FROM github.issues WHERE id = (SELECT MIN(id) FROM `pull_requests`) LIMIT 1)
INSERT INTO labels SET name = 'x', n = (	SELECT id FROM github.repositories WHERE id = (SELECT MIN(id) FROM `stars`) LIMIT 1	)
INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = (SELECT id FROM github.users WHERE id = (SELECT MIN(id) FROM `starred_gists`) LIMIT 1), name = 'y'
INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = (/* ($q) */ SELECT id FROM github.pull_requests WHERE id = (SELECT MIN(id) FROM `gists`) LIMIT 1), name = 'y'
INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = (	SELECT id FROM github.stars WHERE id = (SELECT MIN(id) FROM `gist_comments`) LIMIT 1	), name = 'y'
REPLACE INTO labels (id, n) VALUES (1, (SELECT id FROM github.starred_gists WHERE id = (SELECT MIN(id) FROM `issues`) LIMIT 1))
REPLACE INTO labels (id, n) VALUES (1, (/* ($q) */ SELECT id FROM github.gists WHERE id = (SELECT MIN(id) FROM `repositories`) LIMIT 1))
REPLACE INTO labels (id, n) VALUES (1, (	SELECT id FROM github.gist_comments WHERE id = (SELECT MIN(id) FROM `users`) LIMIT 1	))
UPDATE issue_comments SET n = (SELECT id FROM github.issues WHERE id = (SELECT MIN(id) FROM `pull_requests`) LIMIT 1), name = 'x' WHERE id = 1
UPDATE issue_comments SET n = (/* ($q) */ SELECT id FROM github.repositories WHERE id = (SELECT MIN(id) FROM `stars`) LIMIT 1), name = 'x' WHERE id = 1
UPDATE issue_comments SET n = (	SELECT id FROM github.users WHERE id = (SELECT MIN(id) FROM `starred_gists`) LIMIT 1	), name = 'x' WHERE id = 1
UPDATE issue_comments SET n = 1 WHERE id = (SELECT id FROM github.pull_requests WHERE id = (SELECT MIN(id) FROM `gists`) LIMIT 1)
UPDATE issue_comments SET n = 1 WHERE id = (/* ($q) */ SELECT id FROM github.stars WHERE id = (SELECT MIN(id) FROM `gist_comments`) LIMIT 1)
UPDATE issue_comments SET n = 1 WHERE id = (	SELECT id FROM github.starred_gists WHERE id = (SELECT MIN(id) FROM `issues`) LIMIT 1	)
UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = (SELECT id FROM github.gists WHERE id = (SELECT MIN(id) FROM `repositories`) LIMIT 1), i.n = 3
UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = (/* ($q) */ SELECT id FROM github.gist_comments WHERE id = (SELECT MIN(id) FROM `users`) LIMIT 1), i.n = 3
UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = (	SELECT id FROM github.issues WHERE id = (SELECT MIN(id) FROM `pull_requests`) LIMIT 1	), i.n = 3
DELETE FROM issue_comments WHERE id = (SELECT id FROM github.repositories WHERE id = (SELECT MIN(id) FROM `stars`) LIMIT 1)
DELETE FROM issue_comments WHERE id = (/* ($q) */ SELECT id FROM github.users WHERE id = (SELECT MIN(id) FROM `starred_gists`) LIMIT 1)
DELETE FROM issue_comments WHERE id = (	SELECT id FROM github.pull_requests WHERE id = (SELECT MIN(id) FROM `gists`) LIMIT 1	)
DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = (SELECT id FROM github.stars WHERE id = (SELECT MIN(id) FROM `gist_comments`) LIMIT 1)
DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = (/* ($q) */ SELECT id FROM github.starred_gists WHERE id = (SELECT MIN(id) FROM `issues`) LIMIT 1)
DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = (	SELECT id FROM github.gists WHERE id = (SELECT MIN(id) FROM `repositories`) LIMIT 1	)
SELECT (SELECT MAX(id) FROM (SELECT id FROM gist_comments UNION SELECT id FROM users) u)
SELECT (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM issues UNION SELECT id FROM pull_requests) u)
SELECT (	SELECT MAX(id) FROM (SELECT id FROM repositories UNION SELECT id FROM stars) u	)
SELECT id, (SELECT MAX(id) FROM (SELECT id FROM users UNION SELECT id FROM starred_gists) u) AS m FROM issues
SELECT id, (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM pull_requests UNION SELECT id FROM gists) u) AS m FROM issues
SELECT id, (	SELECT MAX(id) FROM (SELECT id FROM stars UNION SELECT id FROM gist_comments) u	) AS m FROM issues
SELECT id FROM issues WHERE id = (SELECT MAX(id) FROM (SELECT id FROM starred_gists UNION SELECT id FROM issues) u)
SELECT id FROM issues WHERE id = (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM gists UNION SELECT id FROM repositories) u)
SELECT id FROM issues WHERE id = (	SELECT MAX(id) FROM (SELECT id FROM gist_comments UNION SELECT id FROM users) u	)
SELECT id FROM issues WHERE id IN (SELECT * FROM (SELECT MAX(id) FROM (SELECT id FROM issues UNION SELECT id FROM pull_requests) u) d) OR n = 5
SELECT id FROM issues WHERE id IN (SELECT * FROM (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM repositories UNION SELECT id FROM stars) u) d) OR n = 5
SELECT id FROM issues WHERE id IN (SELECT * FROM (	SELECT MAX(id) FROM (SELECT id FROM users UNION SELECT id FROM starred_gists) u	) d) OR n = 5
SELECT id FROM issues WHERE EXISTS (SELECT MAX(id) FROM (SELECT id FROM pull_requests UNION SELECT id FROM gists) u) AND n IS NULL
SELECT id FROM issues WHERE EXISTS (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM stars UNION SELECT id FROM gist_comments) u) AND n IS NULL
SELECT id FROM issues WHERE EXISTS (	SELECT MAX(id) FROM (SELECT id FROM starred_gists UNION SELECT id FROM issues) u	) AND n IS NULL
SELECT id FROM issues WHERE (n, 1) = ((SELECT MAX(id) FROM (SELECT id FROM gists UNION SELECT id FROM repositories) u), 1)
SELECT id FROM issues WHERE (n, 1) = ((/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM gist_comments UNION SELECT id FROM users) u), 1)
SELECT id FROM issues WHERE (n, 1) = ((	SELECT MAX(id) FROM (SELECT id FROM issues UNION SELECT id FROM pull_requests) u	), 1)
SELECT id FROM issues WHERE n BETWEEN 1 AND (SELECT MAX(id) FROM (SELECT id FROM repositories UNION SELECT id FROM stars) u)
SELECT id FROM issues WHERE n BETWEEN 1 AND (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM users UNION SELECT id FROM starred_gists) u)
SELECT id FROM issues WHERE n BETWEEN 1 AND (	SELECT MAX(id) FROM (SELECT id FROM pull_requests UNION SELECT id FROM gists) u	)
SELECT CASE WHEN n > (SELECT MAX(id) FROM (SELECT id FROM stars UNION SELECT id FROM gist_comments) u) THEN 1 ELSE 2 END FROM issues
SELECT CASE WHEN n > (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM starred_gists UNION SELECT id FROM issues) u) THEN 1 ELSE 2 END FROM issues
SELECT CASE WHEN n > (	SELECT MAX(id) FROM (SELECT id FROM gists UNION SELECT id FROM repositories) u	) THEN 1 ELSE 2 END FROM issues
SELECT COALESCE(n, (SELECT MAX(id) FROM (SELECT id FROM gist_comments UNION SELECT id FROM users) u), 0), IF((SELECT MAX(id) FROM (SELECT id FROM gist_comments UNION SELECT id FROM users) u) > 1, 2, 3) FROM issues
SELECT COALESCE(n, (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM issues UNION SELECT id FROM pull_requests) u), 0), IF((/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM issues UNION SELECT id FROM pull_requests) u) > 1, 2, 3) FROM issues
SELECT COALESCE(n, (	SELECT MAX(id) FROM (SELECT id FROM repositories UNION SELECT id FROM stars) u	), 0), IF((	SELECT MAX(id) FROM (SELECT id FROM repositories UNION SELECT id FROM stars) u	) > 1, 2, 3) FROM issues
SELECT n FROM issues GROUP BY n HAVING n > (SELECT MAX(id) FROM (SELECT id FROM users UNION SELECT id FROM starred_gists) u)
SELECT n FROM issues GROUP BY n HAVING n > (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM pull_requests UNION SELECT id FROM gists) u)
SELECT n FROM issues GROUP BY n HAVING n > (	SELECT MAX(id) FROM (SELECT id FROM stars UNION SELECT id FROM gist_comments) u	)
SELECT id FROM issues ORDER BY (SELECT MAX(id) FROM (SELECT id FROM starred_gists UNION SELECT id FROM issues) u)
SELECT id FROM issues ORDER BY (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM gists UNION SELECT id FROM repositories) u)
SELECT id FROM issues ORDER BY (	SELECT MAX(id) FROM (SELECT id FROM gist_comments UNION SELECT id FROM users) u	)
SELECT issues.id FROM issues JOIN archive.issues a ON a.id = (SELECT MAX(id) FROM (SELECT id FROM issues UNION SELECT id FROM pull_requests) u)
SELECT issues.id FROM issues JOIN archive.issues a ON a.id = (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM repositories UNION SELECT id FROM stars) u)
SELECT issues.id FROM issues JOIN archive.issues a ON a.id = (	SELECT MAX(id) FROM (SELECT id FROM users UNION SELECT id FROM starred_gists) u	)
SELECT * FROM (SELECT MAX(id) FROM (SELECT id FROM pull_requests UNION SELECT id FROM gists) u) d (i) JOIN issues ON i = issues.id
SELECT * FROM (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM stars UNION SELECT id FROM gist_comments) u) d (i) JOIN issues ON i = issues.id
SELECT * FROM (	SELECT MAX(id) FROM (SELECT id FROM starred_gists UNION SELECT id FROM issues) u	) d (i) JOIN issues ON i = issues.id
SELECT id FROM issues UNION (SELECT MAX(id) FROM (SELECT id FROM gists UNION SELECT id FROM repositories) u)
SELECT id FROM issues UNION (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM gist_comments UNION SELECT id FROM users) u)
SELECT id FROM issues UNION (	SELECT MAX(id) FROM (SELECT id FROM issues UNION SELECT id FROM pull_requests) u	)
WITH d (i) AS (SELECT MAX(id) FROM (SELECT id FROM repositories UNION SELECT id FROM stars) u) SELECT * FROM d
WITH d (i) AS (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM users UNION SELECT id FROM starred_gists) u) SELECT * FROM d
WITH d (i) AS (	SELECT MAX(id) FROM (SELECT id FROM pull_requests UNION SELECT id FROM gists) u	) SELECT * FROM d
SET @a = (SELECT MAX(id) FROM (SELECT id FROM stars UNION SELECT id FROM gist_comments) u), @b = 2
SET @a = (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM starred_gists UNION SELECT id FROM issues) u), @b = 2
SET @a = (	SELECT MAX(id) FROM (SELECT id FROM gists UNION SELECT id FROM repositories) u	), @b = 2
DO (SELECT MAX(id) FROM (SELECT id FROM gist_comments UNION SELECT id FROM users) u)
DO (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM issues UNION SELECT id FROM pull_requests) u)
DO (	SELECT MAX(id) FROM (SELECT id FROM repositories UNION SELECT id FROM stars) u	)
INSERT INTO labels (n) VALUES (1), ((SELECT MAX(id) FROM (SELECT id FROM users UNION SELECT id FROM starred_gists) u))
INSERT INTO labels (n) VALUES (1), ((/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM pull_requests UNION SELECT id FROM gists) u))
INSERT INTO labels (n) VALUES (1), ((	SELECT MAX(id) FROM (SELECT id FROM stars UNION SELECT id FROM gist_comments) u	))
INSERT INTO labels (n) (SELECT MAX(id) FROM (SELECT id FROM starred_gists UNION SELECT id FROM issues) u)
INSERT INTO labels (n) (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM gists UNION SELECT id FROM repositories) u)
INSERT INTO labels (n) (	SELECT MAX(id) FROM (SELECT id FROM gist_comments UNION SELECT id FROM users) u	)
INSERT INTO labels SET name = 'x', n = (SELECT MAX(id) FROM (SELECT id FROM issues UNION SELECT id FROM pull_requests) u)
INSERT INTO labels SET name = 'x', n = (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM repositories UNION SELECT id FROM stars) u)
INSERT INTO labels SET name = 'x', n = (	SELECT MAX(id) FROM (SELECT id FROM users UNION SELECT id FROM starred_gists) u	)
INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = (SELECT MAX(id) FROM (SELECT id FROM pull_requests UNION SELECT id FROM gists) u), name = 'y'
INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM stars UNION SELECT id FROM gist_comments) u), name = 'y'
INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = (	SELECT MAX(id) FROM (SELECT id FROM starred_gists UNION SELECT id FROM issues) u	), name = 'y'
REPLACE INTO labels (id, n) VALUES (1, (SELECT MAX(id) FROM (SELECT id FROM gists UNION SELECT id FROM repositories) u))
REPLACE INTO labels (id, n) VALUES (1, (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM gist_comments UNION SELECT id FROM users) u))
REPLACE INTO labels (id, n) VALUES (1, (	SELECT MAX(id) FROM (SELECT id FROM issues UNION SELECT id FROM pull_requests) u	))
UPDATE issue_comments SET n = (SELECT MAX(id) FROM (SELECT id FROM repositories UNION SELECT id FROM stars) u), name = 'x' WHERE id = 1
UPDATE issue_comments SET n = (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM users UNION SELECT id FROM starred_gists) u), name = 'x' WHERE id = 1
UPDATE issue_comments SET n = (	SELECT MAX(id) FROM (SELECT id FROM pull_requests UNION SELECT id FROM gists) u	), name = 'x' WHERE id = 1
UPDATE issue_comments SET n = 1 WHERE id = (SELECT MAX(id) FROM (SELECT id FROM stars UNION SELECT id FROM gist_comments) u)
UPDATE issue_comments SET n = 1 WHERE id = (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM starred_gists UNION SELECT id FROM issues) u)
UPDATE issue_comments SET n = 1 WHERE id = (	SELECT MAX(id) FROM (SELECT id FROM gists UNION SELECT id FROM repositories) u	)
UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = (SELECT MAX(id) FROM (SELECT id FROM gist_comments UNION SELECT id FROM users) u), i.n = 3
UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM issues UNION SELECT id FROM pull_requests) u), i.n = 3
UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = (	SELECT MAX(id) FROM (SELECT id FROM repositories UNION SELECT id FROM stars) u	), i.n = 3
DELETE FROM issue_comments WHERE id = (SELECT MAX(id) FROM (SELECT id FROM users UNION SELECT id FROM starred_gists) u)
DELETE FROM issue_comments WHERE id = (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM pull_requests UNION SELECT id FROM gists) u)
DELETE FROM issue_comments WHERE id = (	SELECT MAX(id) FROM (SELECT id FROM stars UNION SELECT id FROM gist_comments) u	)
DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = (SELECT MAX(id) FROM (SELECT id FROM starred_gists UNION SELECT id FROM issues) u)
DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = (/* ($q) */ SELECT MAX(id) FROM (SELECT id FROM gists UNION SELECT id FROM repositories) u)
DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = (	SELECT MAX(id) FROM (SELECT id FROM gist_comments UNION SELECT id FROM users) u	)
SELECT (WITH c AS (SELECT id FROM issues) SELECT MAX(c.id) FROM c, pull_requests)
SELECT (/* ($q) */ WITH c AS (SELECT id FROM repositories) SELECT MAX(c.id) FROM c, stars)
SELECT (	WITH c AS (SELECT id FROM users) SELECT MAX(c.id) FROM c, starred_gists	)
SELECT id, (WITH c AS (SELECT id FROM pull_requests) SELECT MAX(c.id) FROM c, gists) AS m FROM issues
SELECT id, (/* ($q) */ WITH c AS (SELECT id FROM stars) SELECT MAX(c.id) FROM c, gist_comments) AS m FROM issues
SELECT id, (	WITH c AS (SELECT id FROM starred_gists) SELECT MAX(c.id) FROM c, issues	) AS m FROM issues
SELECT id FROM issues WHERE id = (WITH c AS (SELECT id FROM gists) SELECT MAX(c.id) FROM c, repositories)
SELECT id FROM issues WHERE id = (/* ($q) */ WITH c AS (SELECT id FROM gist_comments) SELECT MAX(c.id) FROM c, users)
SELECT id FROM issues WHERE id = (	WITH c AS (SELECT id FROM issues) SELECT MAX(c.id) FROM c, pull_requests	)
SELECT id FROM issues WHERE id IN (SELECT * FROM (WITH c AS (SELECT id FROM repositories) SELECT MAX(c.id) FROM c, stars) d) OR n = 5
SELECT id FROM issues WHERE id IN (SELECT * FROM (/* ($q) */ WITH c AS (SELECT id FROM users) SELECT MAX(c.id) FROM c, starred_gists) d) OR n = 5
SELECT id FROM issues WHERE id IN (SELECT * FROM (	WITH c AS (SELECT id FROM pull_requests) SELECT MAX(c.id) FROM c, gists	) d) OR n = 5
SELECT id FROM issues WHERE EXISTS (WITH c AS (SELECT id FROM stars) SELECT MAX(c.id) FROM c, gist_comments) AND n IS NULL
SELECT id FROM issues WHERE EXISTS (/* ($q) */ WITH c AS (SELECT id FROM starred_gists) SELECT MAX(c.id) FROM c, issues) AND n IS NULL
SELECT id FROM issues WHERE EXISTS (	WITH c AS (SELECT id FROM gists) SELECT MAX(c.id) FROM c, repositories	) AND n IS NULL
SELECT id FROM issues WHERE (n, 1) = ((WITH c AS (SELECT id FROM gist_comments) SELECT MAX(c.id) FROM c, users), 1)
SELECT id FROM issues WHERE (n, 1) = ((/* ($q) */ WITH c AS (SELECT id FROM issues) SELECT MAX(c.id) FROM c, pull_requests), 1)
SELECT id FROM issues WHERE (n, 1) = ((	WITH c AS (SELECT id FROM repositories) SELECT MAX(c.id) FROM c, stars	), 1)
SELECT id FROM issues WHERE n BETWEEN 1 AND (WITH c AS (SELECT id FROM users) SELECT MAX(c.id) FROM c, starred_gists)
SELECT id FROM issues WHERE n BETWEEN 1 AND (/* ($q) */ WITH c AS (SELECT id FROM pull_requests) SELECT MAX(c.id) FROM c, gists)
SELECT id FROM issues WHERE n BETWEEN 1 AND (	WITH c AS (SELECT id FROM stars) SELECT MAX(c.id) FROM c, gist_comments	)
SELECT CASE WHEN n > (WITH c AS (SELECT id FROM starred_gists) SELECT MAX(c.id) FROM c, issues) THEN 1 ELSE 2 END FROM issues
SELECT CASE WHEN n > (/* ($q) */ WITH c AS (SELECT id FROM gists) SELECT MAX(c.id) FROM c, repositories) THEN 1 ELSE 2 END FROM issues
SELECT CASE WHEN n > (	WITH c AS (SELECT id FROM gist_comments) SELECT MAX(c.id) FROM c, users	) THEN 1 ELSE 2 END FROM issues
SELECT COALESCE(n, (WITH c AS (SELECT id FROM issues) SELECT MAX(c.id) FROM c, pull_requests), 0), IF((WITH c AS (SELECT id FROM issues) SELECT MAX(c.id) FROM c, pull_requests) > 1, 2, 3) FROM issues
SELECT COALESCE(n, (/* ($q) */ WITH c AS (SELECT id FROM repositories) SELECT MAX(c.id) FROM c, stars), 0), IF((/* ($q) */ WITH c AS (SELECT id FROM repositories) SELECT MAX(c.id) FROM c, stars) > 1, 2, 3) FROM issues
SELECT COALESCE(n, (	WITH c AS (SELECT id FROM users) SELECT MAX(c.id) FROM c, starred_gists	), 0), IF((	WITH c AS (SELECT id FROM users) SELECT MAX(c.id) FROM c, starred_gists	) > 1, 2, 3) FROM issues
SELECT n FROM issues GROUP BY n HAVING n > (WITH c AS (SELECT id FROM pull_requests) SELECT MAX(c.id) FROM c, gists)
SELECT n FROM issues GROUP BY n HAVING n > (/* ($q) */ WITH c AS (SELECT id FROM stars) SELECT MAX(c.id) FROM c, gist_comments)
SELECT n FROM issues GROUP BY n HAVING n > (	WITH c AS (SELECT id FROM starred_gists) SELECT MAX(c.id) FROM c, issues	)
SELECT id FROM issues ORDER BY (WITH c AS (SELECT id FROM gists) SELECT MAX(c.id) FROM c, repositories)
SELECT id FROM issues ORDER BY (/* ($q) */ WITH c AS (SELECT id FROM gist_comments) SELECT MAX(c.id) FROM c, users)
SELECT id FROM issues ORDER BY (	WITH c AS (SELECT id FROM issues) SELECT MAX(c.id) FROM c, pull_requests	)
SELECT issues.id FROM issues JOIN archive.issues a ON a.id = (WITH c AS (SELECT id FROM repositories) SELECT MAX(c.id) FROM c, stars)
SELECT issues.id FROM issues JOIN archive.issues a ON a.id = (/* ($q) */ WITH c AS (SELECT id FROM users) SELECT MAX(c.id) FROM c, starred_gists)
SELECT issues.id FROM issues JOIN archive.issues a ON a.id = (	WITH c AS (SELECT id FROM pull_requests) SELECT MAX(c.id) FROM c, gists	)
SELECT * FROM (WITH c AS (SELECT id FROM stars) SELECT MAX(c.id) FROM c, gist_comments) d (i) JOIN issues ON i = issues.id
SELECT * FROM (/* ($q) */ WITH c AS (SELECT id FROM starred_gists) SELECT MAX(c.id) FROM c, issues) d (i) JOIN issues ON i = issues.id
SELECT * FROM (	WITH c AS (SELECT id FROM gists) SELECT MAX(c.id) FROM c, repositories	) d (i) JOIN issues ON i = issues.id
SELECT id FROM issues UNION (WITH c AS (SELECT id FROM gist_comments) SELECT MAX(c.id) FROM c, users)
SELECT id FROM issues UNION (/* ($q) */ WITH c AS (SELECT id FROM issues) SELECT MAX(c.id) FROM c, pull_requests)
SELECT id FROM issues UNION (	WITH c AS (SELECT id FROM repositories) SELECT MAX(c.id) FROM c, stars	)
WITH d (i) AS (WITH c AS (SELECT id FROM users) SELECT MAX(c.id) FROM c, starred_gists) SELECT * FROM d
WITH d (i) AS (/* ($q) */ WITH c AS (SELECT id FROM pull_requests) SELECT MAX(c.id) FROM c, gists) SELECT * FROM d
WITH d (i) AS (	WITH c AS (SELECT id FROM stars) SELECT MAX(c.id) FROM c, gist_comments	) SELECT * FROM d
SET @a = (WITH c AS (SELECT id FROM starred_gists) SELECT MAX(c.id) FROM c, issues), @b = 2
SET @a = (/* ($q) */ WITH c AS (SELECT id FROM gists) SELECT MAX(c.id) FROM c, repositories), @b = 2
SET @a = (	WITH c AS (SELECT id FROM gist_comments) SELECT MAX(c.id) FROM c, users	), @b = 2
DO (WITH c AS (SELECT id FROM issues) SELECT MAX(c.id) FROM c, pull_requests)
DO (/* ($q) */ WITH c AS (SELECT id FROM repositories) SELECT MAX(c.id) FROM c, stars)
DO (	WITH c AS (SELECT id FROM users) SELECT MAX(c.id) FROM c, starred_gists	)
INSERT INTO labels (n) VALUES (1), ((WITH c AS (SELECT id FROM pull_requests) SELECT MAX(c.id) FROM c, gists))
INSERT INTO labels (n) VALUES (1), ((/* ($q) */ WITH c AS (SELECT id FROM stars) SELECT MAX(c.id) FROM c, gist_comments))
INSERT INTO labels (n) VALUES (1), ((	WITH c AS (SELECT id FROM starred_gists) SELECT MAX(c.id) FROM c, issues	))
INSERT INTO labels (n) (WITH c AS (SELECT id FROM gists) SELECT MAX(c.id) FROM c, repositories)
INSERT INTO labels (n) (/* ($q) */ WITH c AS (SELECT id FROM gist_comments) SELECT MAX(c.id) FROM c, users)
INSERT INTO labels (n) (	WITH c AS (SELECT id FROM issues) SELECT MAX(c.id) FROM c, pull_requests	)
INSERT INTO labels SET name = 'x', n = (WITH c AS (SELECT id FROM repositories) SELECT MAX(c.id) FROM c, stars)
INSERT INTO labels SET name = 'x', n = (/* ($q) */ WITH c AS (SELECT id FROM users) SELECT MAX(c.id) FROM c, starred_gists)
INSERT INTO labels SET name = 'x', n = (	WITH c AS (SELECT id FROM pull_requests) SELECT MAX(c.id) FROM c, gists	)
INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = (WITH c AS (SELECT id FROM stars) SELECT MAX(c.id) FROM c, gist_comments), name = 'y'
INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = (/* ($q) */ WITH c AS (SELECT id FROM starred_gists) SELECT MAX(c.id) FROM c, issues), name = 'y'
INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = (	WITH c AS (SELECT id FROM gists) SELECT MAX(c.id) FROM c, repositories	), name = 'y'
REPLACE INTO labels (id, n) VALUES (1, (WITH c AS (SELECT id FROM gist_comments) SELECT MAX(c.id) FROM c, users))
REPLACE INTO labels (id, n) VALUES (1, (/* ($q) */ WITH c AS (SELECT id FROM issues) SELECT MAX(c.id) FROM c, pull_requests))
REPLACE INTO labels (id, n) VALUES (1, (	WITH c AS (SELECT id FROM repositories) SELECT MAX(c.id) FROM c, stars	))
UPDATE issue_comments SET n = (WITH c AS (SELECT id FROM users) SELECT MAX(c.id) FROM c, starred_gists), name = 'x' WHERE id = 1
UPDATE issue_comments SET n = (/* ($q) */ WITH c AS (SELECT id FROM pull_requests) SELECT MAX(c.id) FROM c, gists), name = 'x' WHERE id = 1
UPDATE issue_comments SET n = (	WITH c AS (SELECT id FROM stars) SELECT MAX(c.id) FROM c, gist_comments	), name = 'x' WHERE id = 1
UPDATE issue_comments SET n = 1 WHERE id = (WITH c AS (SELECT id FROM starred_gists) SELECT MAX(c.id) FROM c, issues)
UPDATE issue_comments SET n = 1 WHERE id = (/* ($q) */ WITH c AS (SELECT id FROM gists) SELECT MAX(c.id) FROM c, repositories)
UPDATE issue_comments SET n = 1 WHERE id = (	WITH c AS (SELECT id FROM gist_comments) SELECT MAX(c.id) FROM c, users	)
UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = (WITH c AS (SELECT id FROM issues) SELECT MAX(c.id) FROM c, pull_requests), i.n = 3
UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = (/* ($q) */ WITH c AS (SELECT id FROM repositories) SELECT MAX(c.id) FROM c, stars), i.n = 3
UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = (	WITH c AS (SELECT id FROM users) SELECT MAX(c.id) FROM c, starred_gists	), i.n = 3
DELETE FROM issue_comments WHERE id = (WITH c AS (SELECT id FROM pull_requests) SELECT MAX(c.id) FROM c, gists)
DELETE FROM issue_comments WHERE id = (/* ($q) */ WITH c AS (SELECT id FROM stars) SELECT MAX(c.id) FROM c, gist_comments)
DELETE FROM issue_comments WHERE id = (	WITH c AS (SELECT id FROM starred_gists) SELECT MAX(c.id) FROM c, issues	)
DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = (WITH c AS (SELECT id FROM gists) SELECT MAX(c.id) FROM c, repositories)
DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = (/* ($q) */ WITH c AS (SELECT id FROM gist_comments) SELECT MAX(c.id) FROM c, users)
DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = (	WITH c AS (SELECT id FROM issues) SELECT MAX(c.id) FROM c, pull_requests	)
SELECT (WITH stars AS (SELECT id FROM repositories) SELECT MAX(id) FROM stars)
SELECT (/* ($q) */ WITH starred_gists AS (SELECT id FROM users) SELECT MAX(id) FROM starred_gists)
SELECT (	WITH gists AS (SELECT id FROM pull_requests) SELECT MAX(id) FROM gists	)
SELECT id, (WITH gist_comments AS (SELECT id FROM stars) SELECT MAX(id) FROM gist_comments) AS m FROM issues
SELECT id, (/* ($q) */ WITH issues AS (SELECT id FROM starred_gists) SELECT MAX(id) FROM issues) AS m FROM issues
SELECT id, (	WITH repositories AS (SELECT id FROM gists) SELECT MAX(id) FROM repositories	) AS m FROM issues
SELECT id FROM issues WHERE id = (WITH users AS (SELECT id FROM gist_comments) SELECT MAX(id) FROM users)
SELECT id FROM issues WHERE id = (/* ($q) */ WITH pull_requests AS (SELECT id FROM issues) SELECT MAX(id) FROM pull_requests)
SELECT id FROM issues WHERE id = (	WITH stars AS (SELECT id FROM repositories) SELECT MAX(id) FROM stars	)
SELECT id FROM issues WHERE id IN (SELECT * FROM (WITH starred_gists AS (SELECT id FROM users) SELECT MAX(id) FROM starred_gists) d) OR n = 5
SELECT id FROM issues WHERE id IN (SELECT * FROM (/* ($q) */ WITH gists AS (SELECT id FROM pull_requests) SELECT MAX(id) FROM gists) d) OR n = 5
SELECT id FROM issues WHERE id IN (SELECT * FROM (	WITH gist_comments AS (SELECT id FROM stars) SELECT MAX(id) FROM gist_comments	) d) OR n = 5
SELECT id FROM issues WHERE EXISTS (WITH issues AS (SELECT id FROM starred_gists) SELECT MAX(id) FROM issues) AND n IS NULL
SELECT id FROM issues WHERE EXISTS (/* ($q) */ WITH repositories AS (SELECT id FROM gists) SELECT MAX(id) FROM repositories) AND n IS NULL
SELECT id FROM issues WHERE EXISTS (	WITH users AS (SELECT id FROM gist_comments) SELECT MAX(id) FROM users	) AND n IS NULL
SELECT id FROM issues WHERE (n, 1) = ((WITH pull_requests AS (SELECT id FROM issues) SELECT MAX(id) FROM pull_requests), 1)
SELECT id FROM issues WHERE (n, 1) = ((/* ($q) */ WITH stars AS (SELECT id FROM repositories) SELECT MAX(id) FROM stars), 1)
SELECT id FROM issues WHERE (n, 1) = ((	WITH starred_gists AS (SELECT id FROM users) SELECT MAX(id) FROM starred_gists	), 1)
SELECT id FROM issues WHERE n BETWEEN 1 AND (WITH gists AS (SELECT id FROM pull_requests) SELECT MAX(id) FROM gists)
SELECT id FROM issues WHERE n BETWEEN 1 AND (/* ($q) */ WITH gist_comments AS (SELECT id FROM stars) SELECT MAX(id) FROM gist_comments)
SELECT id FROM issues WHERE n BETWEEN 1 AND (	WITH issues AS (SELECT id FROM starred_gists) SELECT MAX(id) FROM issues	)
SELECT CASE WHEN n > (WITH repositories AS (SELECT id FROM gists) SELECT MAX(id) FROM repositories) THEN 1 ELSE 2 END FROM issues
SELECT CASE WHEN n > (/* ($q) */ WITH users AS (SELECT id FROM gist_comments) SELECT MAX(id) FROM users) THEN 1 ELSE 2 END FROM issues
SELECT CASE WHEN n > (	WITH pull_requests AS (SELECT id FROM issues) SELECT MAX(id) FROM pull_requests	) THEN 1 ELSE 2 END FROM issues
SELECT COALESCE(n, (WITH stars AS (SELECT id FROM repositories) SELECT MAX(id) FROM stars), 0), IF((WITH stars AS (SELECT id FROM repositories) SELECT MAX(id) FROM stars) > 1, 2, 3) FROM issues
SELECT COALESCE(n, (/* ($q) */ WITH starred_gists AS (SELECT id FROM users) SELECT MAX(id) FROM starred_gists), 0), IF((/* ($q) */ WITH starred_gists AS (SELECT id FROM users) SELECT MAX(id) FROM starred_gists) > 1, 2, 3) FROM issues
SELECT COALESCE(n, (	WITH gists AS (SELECT id FROM pull_requests) SELECT MAX(id) FROM gists	), 0), IF((	WITH gists AS (SELECT id FROM pull_requests) SELECT MAX(id) FROM gists	) > 1, 2, 3) FROM issues
SELECT n FROM issues GROUP BY n HAVING n > (WITH gist_comments AS (SELECT id FROM stars) SELECT MAX(id) FROM gist_comments)
SELECT n FROM issues GROUP BY n HAVING n > (/* ($q) */ WITH issues AS (SELECT id FROM starred_gists) SELECT MAX(id) FROM issues)
SELECT n FROM issues GROUP BY n HAVING n > (	WITH repositories AS (SELECT id FROM gists) SELECT MAX(id) FROM repositories	)
SELECT id FROM issues ORDER BY (WITH users AS (SELECT id FROM gist_comments) SELECT MAX(id) FROM users)
SELECT id FROM issues ORDER BY (/* ($q) */ WITH pull_requests AS (SELECT id FROM issues) SELECT MAX(id) FROM pull_requests)
SELECT id FROM issues ORDER BY (	WITH stars AS (SELECT id FROM repositories) SELECT MAX(id) FROM stars	)
SELECT issues.id FROM issues JOIN archive.issues a ON a.id = (WITH starred_gists AS (SELECT id FROM users) SELECT MAX(id) FROM starred_gists)
SELECT issues.id FROM issues JOIN archive.issues a ON a.id = (/* ($q) */ WITH gists AS (SELECT id FROM pull_requests) SELECT MAX(id) FROM gists)
SELECT issues.id FROM issues JOIN archive.issues a ON a.id = (	WITH gist_comments AS (SELECT id FROM stars) SELECT MAX(id) FROM gist_comments	)
SELECT * FROM (WITH issues AS (SELECT id FROM starred_gists) SELECT MAX(id) FROM issues) d (i) JOIN issues ON i = issues.id
SELECT * FROM (/* ($q) */ WITH repositories AS (SELECT id FROM gists) SELECT MAX(id) FROM repositories) d (i) JOIN issues ON i = issues.id
SELECT * FROM (	WITH users AS (SELECT id FROM gist_comments) SELECT MAX(id) FROM users	) d (i) JOIN issues ON i = issues.id
SELECT id FROM issues UNION (WITH pull_requests AS (SELECT id FROM issues) SELECT MAX(id) FROM pull_requests)
SELECT id FROM issues UNION (/* ($q) */ WITH stars AS (SELECT id FROM repositories) SELECT MAX(id) FROM stars)
SELECT id FROM issues UNION (	WITH starred_gists AS (SELECT id FROM users) SELECT MAX(id) FROM starred_gists	)
WITH d (i) AS (WITH gists AS (SELECT id FROM pull_requests) SELECT MAX(id) FROM gists) SELECT * FROM d
WITH d (i) AS (/* ($q) */ WITH gist_comments AS (SELECT id FROM stars) SELECT MAX(id) FROM gist_comments) SELECT * FROM d
WITH d (i) AS (	WITH issues AS (SELECT id FROM starred_gists) SELECT MAX(id) FROM issues	) SELECT * FROM d
SET @a = (WITH repositories AS (SELECT id FROM gists) SELECT MAX(id) FROM repositories), @b = 2
SET @a = (/* ($q) */ WITH users AS (SELECT id FROM gist_comments) SELECT MAX(id) FROM users), @b = 2
SET @a = (	WITH pull_requests AS (SELECT id FROM issues) SELECT MAX(id) FROM pull_requests	), @b = 2
DO (WITH stars AS (SELECT id FROM repositories) SELECT MAX(id) FROM stars)
DO (/* ($q) */ WITH starred_gists AS (SELECT id FROM users) SELECT MAX(id) FROM starred_gists)
DO (	WITH gists AS (SELECT id FROM pull_requests) SELECT MAX(id) FROM gists	)
INSERT INTO labels (n) VALUES (1), ((WITH gist_comments AS (SELECT id FROM stars) SELECT MAX(id) FROM gist_comments))
INSERT INTO labels (n) VALUES (1), ((/* ($q) */ WITH issues AS (SELECT id FROM starred_gists) SELECT MAX(id) FROM issues))
INSERT INTO labels (n) VALUES (1), ((	WITH repositories AS (SELECT id FROM gists) SELECT MAX(id) FROM repositories	))
INSERT INTO labels (n) (WITH users AS (SELECT id FROM gist_comments) SELECT MAX(id) FROM users)
INSERT INTO labels (n) (/* ($q) */ WITH pull_requests AS (SELECT id FROM issues) SELECT MAX(id) FROM pull_requests)
INSERT INTO labels (n) (	WITH stars AS (SELECT id FROM repositories) SELECT MAX(id) FROM stars	)
INSERT INTO labels SET name = 'x', n = (WITH starred_gists AS (SELECT id FROM users) SELECT MAX(id) FROM starred_gists)
INSERT INTO labels SET name = 'x', n = (/* ($q) */ WITH gists AS (SELECT id FROM pull_requests) SELECT MAX(id) FROM gists)
INSERT INTO labels SET name = 'x', n = (	WITH gist_comments AS (SELECT id FROM stars) SELECT MAX(id) FROM gist_comments	)
INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = (WITH issues AS (SELECT id FROM starred_gists) SELECT MAX(id) FROM issues), name = 'y'
INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = (/* ($q) */ WITH repositories AS (SELECT id FROM gists) SELECT MAX(id) FROM repositories), name = 'y'
INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = (	WITH users AS (SELECT id FROM gist_comments) SELECT MAX(id) FROM users	), name = 'y'
REPLACE INTO labels (id, n) VALUES (1, (WITH pull_requests AS (SELECT id FROM issues) SELECT MAX(id) FROM pull_requests))
REPLACE INTO labels (id, n) VALUES (1, (/* ($q) */ WITH stars AS (SELECT id FROM repositories) SELECT MAX(id) FROM stars))
REPLACE INTO labels (id, n) VALUES (1, (	WITH starred_gists AS (SELECT id FROM users) SELECT MAX(id) FROM starred_gists	))
UPDATE issue_comments SET n = (WITH gists AS (SELECT id FROM pull_requests) SELECT MAX(id) FROM gists), name = 'x' WHERE id = 1
UPDATE issue_comments SET n = (/* ($q) */ WITH gist_comments AS (SELECT id FROM stars) SELECT MAX(id) FROM gist_comments), name = 'x' WHERE id = 1
UPDATE issue_comments SET n = (	WITH issues AS (SELECT id FROM starred_gists) SELECT MAX(id) FROM issues	), name = 'x' WHERE id = 1
UPDATE issue_comments SET n = 1 WHERE id = (WITH repositories AS (SELECT id FROM gists) SELECT MAX(id) FROM repositories)
UPDATE issue_comments SET n = 1 WHERE id = (/* ($q) */ WITH users AS (SELECT id FROM gist_comments) SELECT MAX(id) FROM users)
UPDATE issue_comments SET n = 1 WHERE id = (	WITH pull_requests AS (SELECT id FROM issues) SELECT MAX(id) FROM pull_requests	)
UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = (WITH stars AS (SELECT id FROM repositories) SELECT MAX(id) FROM stars), i.n = 3
UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = (/* ($q) */ WITH starred_gists AS (SELECT id FROM users) SELECT MAX(id) FROM starred_gists), i.n = 3
UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = (	WITH gists AS (SELECT id FROM pull_requests) SELECT MAX(id) FROM gists	), i.n = 3
DELETE FROM issue_comments WHERE id = (WITH gist_comments AS (SELECT id FROM stars) SELECT MAX(id) FROM gist_comments)
DELETE FROM issue_comments WHERE id = (/* ($q) */ WITH issues AS (SELECT id FROM starred_gists) SELECT MAX(id) FROM issues)
DELETE FROM issue_comments WHERE id = (	WITH repositories AS (SELECT id FROM gists) SELECT MAX(id) FROM repositories	)
DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = (WITH users AS (SELECT id FROM gist_comments) SELECT MAX(id) FROM users)
DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = (/* ($q) */ WITH pull_requests AS (SELECT id FROM issues) SELECT MAX(id) FROM pull_requests)
DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = (	WITH stars AS (SELECT id FROM repositories) SELECT MAX(id) FROM stars	)
SELECT (SELECT COUNT(*) FROM users WHERE EXISTS (SELECT * FROM starred_gists WHERE starred_gists.id = users.id))
SELECT (/* ($q) */ SELECT COUNT(*) FROM pull_requests WHERE EXISTS (SELECT * FROM gists WHERE gists.id = pull_requests.id))
SELECT (	SELECT COUNT(*) FROM stars WHERE EXISTS (SELECT * FROM gist_comments WHERE gist_comments.id = stars.id)	)
SELECT id, (SELECT COUNT(*) FROM starred_gists WHERE EXISTS (SELECT * FROM issues WHERE issues.id = starred_gists.id)) AS m FROM issues
SELECT id, (/* ($q) */ SELECT COUNT(*) FROM gists WHERE EXISTS (SELECT * FROM repositories WHERE repositories.id = gists.id)) AS m FROM issues
SELECT id, (	SELECT COUNT(*) FROM gist_comments WHERE EXISTS (SELECT * FROM users WHERE users.id = gist_comments.id)	) AS m FROM issues
SELECT id FROM issues WHERE id = (SELECT COUNT(*) FROM issues WHERE EXISTS (SELECT * FROM pull_requests WHERE pull_requests.id = issues.id))
SELECT id FROM issues WHERE id = (/* ($q) */ SELECT COUNT(*) FROM repositories WHERE EXISTS (SELECT * FROM stars WHERE stars.id = repositories.id))
SELECT id FROM issues WHERE id = (	SELECT COUNT(*) FROM users WHERE EXISTS (SELECT * FROM starred_gists WHERE starred_gists.id = users.id)	)
SELECT id FROM issues WHERE id IN (SELECT * FROM (SELECT COUNT(*) FROM pull_requests WHERE EXISTS (SELECT * FROM gists WHERE gists.id = pull_requests.id)) d) OR n = 5
SELECT id FROM issues WHERE id IN (SELECT * FROM (/* ($q) */ SELECT COUNT(*) FROM stars WHERE EXISTS (SELECT * FROM gist_comments WHERE gist_comments.id = stars.id)) d) OR n = 5
SELECT id FROM issues WHERE id IN (SELECT * FROM (	SELECT COUNT(*) FROM starred_gists WHERE EXISTS (SELECT * FROM issues WHERE issues.id = starred_gists.id)	) d) OR n = 5
SELECT id FROM issues WHERE EXISTS (SELECT COUNT(*) FROM gists WHERE EXISTS (SELECT * FROM repositories WHERE repositories.id = gists.id)) AND n IS NULL
SELECT id FROM issues WHERE EXISTS (/* ($q) */ SELECT COUNT(*) FROM gist_comments WHERE EXISTS (SELECT * FROM users WHERE users.id = gist_comments.id)) AND n IS NULL
SELECT id FROM issues WHERE EXISTS (	SELECT COUNT(*) FROM issues WHERE EXISTS (SELECT * FROM pull_requests WHERE pull_requests.id = issues.id)	) AND n IS NULL
SELECT id FROM issues WHERE (n, 1) = ((SELECT COUNT(*) FROM repositories WHERE EXISTS (SELECT * FROM stars WHERE stars.id = repositories.id)), 1)
SELECT id FROM issues WHERE (n, 1) = ((/* ($q) */ SELECT COUNT(*) FROM users WHERE EXISTS (SELECT * FROM starred_gists WHERE starred_gists.id = users.id)), 1)
SELECT id FROM issues WHERE (n, 1) = ((	SELECT COUNT(*) FROM pull_requests WHERE EXISTS (SELECT * FROM gists WHERE gists.id = pull_requests.id)	), 1)
SELECT id FROM issues WHERE n BETWEEN 1 AND (SELECT COUNT(*) FROM stars WHERE EXISTS (SELECT * FROM gist_comments WHERE gist_comments.id = stars.id))
SELECT id FROM issues WHERE n BETWEEN 1 AND (/* ($q) */ SELECT COUNT(*) FROM starred_gists WHERE EXISTS (SELECT * FROM issues WHERE issues.id = starred_gists.id))
SELECT id FROM issues WHERE n BETWEEN 1 AND (	SELECT COUNT(*) FROM gists WHERE EXISTS (SELECT * FROM repositories WHERE repositories.id = gists.id)	)
SELECT CASE WHEN n > (SELECT COUNT(*) FROM gist_comments WHERE EXISTS (SELECT * FROM users WHERE users.id = gist_comments.id)) THEN 1 ELSE 2 END FROM issues
SELECT CASE WHEN n > (/* ($q) */ SELECT COUNT(*) FROM issues WHERE EXISTS (SELECT * FROM pull_requests WHERE pull_requests.id = issues.id)) THEN 1 ELSE 2 END FROM issues
SELECT CASE WHEN n > (	SELECT COUNT(*) FROM repositories WHERE EXISTS (SELECT * FROM stars WHERE stars.id = repositories.id)	) THEN 1 ELSE 2 END FROM issues
SELECT COALESCE(n, (SELECT COUNT(*) FROM users WHERE EXISTS (SELECT * FROM starred_gists WHERE starred_gists.id = users.id)), 0), IF((SELECT COUNT(*) FROM users WHERE EXISTS (SELECT * FROM starred_gists WHERE starred_gists.id = users.id)) > 1, 2, 3) FROM issues
SELECT COALESCE(n, (/* ($q) */ SELECT COUNT(*) FROM pull_requests WHERE EXISTS (SELECT * FROM gists WHERE gists.id = pull_requests.id)), 0), IF((/* ($q) */ SELECT COUNT(*) FROM pull_requests WHERE EXISTS (SELECT * FROM gists WHERE gists.id = pull_requests.id)) > 1, 2, 3) FROM issues
SELECT COALESCE(n, (	SELECT COUNT(*) FROM stars WHERE EXISTS (SELECT * FROM gist_comments WHERE gist_comments.id = stars.id)	), 0), IF((	SELECT COUNT(*) FROM stars WHERE EXISTS (SELECT * FROM gist_comments WHERE gist_comments.id = stars.id)	) > 1, 2, 3) FROM issues
SELECT n FROM issues GROUP BY n HAVING n > (SELECT COUNT(*) FROM starred_gists WHERE EXISTS (SELECT * FROM issues WHERE issues.id = starred_gists.id))
SELECT n FROM issues GROUP BY n HAVING n > (/* ($q) */ SELECT COUNT(*) FROM gists WHERE EXISTS (SELECT * FROM repositories WHERE repositories.id = gists.id))
SELECT n FROM issues GROUP BY n HAVING n > (	SELECT COUNT(*) FROM gist_comments WHERE EXISTS (SELECT * FROM users WHERE users.id = gist_comments.id)	)
SELECT id FROM issues ORDER BY (SELECT COUNT(*) FROM issues WHERE EXISTS (SELECT * FROM pull_requests WHERE pull_requests.id = issues.id))
SELECT id FROM issues ORDER BY (/* ($q) */ SELECT COUNT(*) FROM repositories WHERE EXISTS (SELECT * FROM stars WHERE stars.id = repositories.id))
SELECT id FROM issues ORDER BY (	SELECT COUNT(*) FROM users WHERE EXISTS (SELECT * FROM starred_gists WHERE starred_gists.id = users.id)	)
SELECT issues.id FROM issues JOIN archive.issues a ON a.id = (SELECT COUNT(*) FROM pull_requests WHERE EXISTS (SELECT * FROM gists WHERE gists.id = pull_requests.id))
SELECT issues.id FROM issues JOIN archive.issues a ON a.id = (/* ($q) */ SELECT COUNT(*) FROM stars WHERE EXISTS (SELECT * FROM gist_comments WHERE gist_comments.id = stars.id))
SELECT issues.id FROM issues JOIN archive.issues a ON a.id = (	SELECT COUNT(*) FROM starred_gists WHERE EXISTS (SELECT * FROM issues WHERE issues.id = starred_gists.id)	)
SELECT * FROM (SELECT COUNT(*) FROM gists WHERE EXISTS (SELECT * FROM repositories WHERE repositories.id = gists.id)) d (i) JOIN issues ON i = issues.id
SELECT * FROM (/* ($q) */ SELECT COUNT(*) FROM gist_comments WHERE EXISTS (SELECT * FROM users WHERE users.id = gist_comments.id)) d (i) JOIN issues ON i = issues.id
SELECT * FROM (	SELECT COUNT(*) FROM issues WHERE EXISTS (SELECT * FROM pull_requests WHERE pull_requests.id = issues.id)	) d (i) JOIN issues ON i = issues.id
SELECT id FROM issues UNION (SELECT COUNT(*) FROM repositories WHERE EXISTS (SELECT * FROM stars WHERE stars.id = repositories.id))
SELECT id FROM issues UNION (/* ($q) */ SELECT COUNT(*) FROM users WHERE EXISTS (SELECT * FROM starred_gists WHERE starred_gists.id = users.id))
SELECT id FROM issues UNION (	SELECT COUNT(*) FROM pull_requests WHERE EXISTS (SELECT * FROM gists WHERE gists.id = pull_requests.id)	)
WITH d (i) AS (SELECT COUNT(*) FROM stars WHERE EXISTS (SELECT * FROM gist_comments WHERE gist_comments.id = stars.id)) SELECT * FROM d
WITH d (i) AS (/* ($q) */ SELECT COUNT(*) FROM starred_gists WHERE EXISTS (SELECT * FROM issues WHERE issues.id = starred_gists.id)) SELECT * FROM d
WITH d (i) AS (	SELECT COUNT(*) FROM gists WHERE EXISTS (SELECT * FROM repositories WHERE repositories.id = gists.id)	) SELECT * FROM d
SET @a = (SELECT COUNT(*) FROM gist_comments WHERE EXISTS (SELECT * FROM users WHERE users.id = gist_comments.id)), @b = 2
SET @a = (/* ($q) */ SELECT COUNT(*) FROM issues WHERE EXISTS (SELECT * FROM pull_requests WHERE pull_requests.id = issues.id)), @b = 2
SET @a = (	SELECT COUNT(*) FROM repositories WHERE EXISTS (SELECT * FROM stars WHERE stars.id = repositories.id)	), @b = 2
DO (SELECT COUNT(*) FROM users WHERE EXISTS (SELECT * FROM starred_gists WHERE starred_gists.id = users.id))
DO (/* ($q) */ SELECT COUNT(*) FROM pull_requests WHERE EXISTS (SELECT * FROM gists WHERE gists.id = pull_requests.id))
DO (	SELECT COUNT(*) FROM stars WHERE EXISTS (SELECT * FROM gist_comments WHERE gist_comments.id = stars.id)	)
INSERT INTO labels (n) VALUES (1), ((SELECT COUNT(*) FROM starred_gists WHERE EXISTS (SELECT * FROM issues WHERE issues.id = starred_gists.id)))
INSERT INTO labels (n) VALUES (1), ((/* ($q) */ SELECT COUNT(*) FROM gists WHERE EXISTS (SELECT * FROM repositories WHERE repositories.id = gists.id)))
INSERT INTO labels (n) VALUES (1), ((	SELECT COUNT(*) FROM gist_comments WHERE EXISTS (SELECT * FROM users WHERE users.id = gist_comments.id)	))
INSERT INTO labels (n) (SELECT COUNT(*) FROM issues WHERE EXISTS (SELECT * FROM pull_requests WHERE pull_requests.id = issues.id))
INSERT INTO labels (n) (/* ($q) */ SELECT COUNT(*) FROM repositories WHERE EXISTS (SELECT * FROM stars WHERE stars.id = repositories.id))
INSERT INTO labels (n) (	SELECT COUNT(*) FROM users WHERE EXISTS (SELECT * FROM starred_gists WHERE starred_gists.id = users.id)	)
INSERT INTO labels SET name = 'x', n = (SELECT COUNT(*) FROM pull_requests WHERE EXISTS (SELECT * FROM gists WHERE gists.id = pull_requests.id))
INSERT INTO labels SET name = 'x', n = (/* ($q) */ SELECT COUNT(*) FROM stars WHERE EXISTS (SELECT * FROM gist_comments WHERE gist_comments.id = stars.id))
INSERT INTO labels SET name = 'x', n = (	SELECT COUNT(*) FROM starred_gists WHERE EXISTS (SELECT * FROM issues WHERE issues.id = starred_gists.id)	)
INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = (SELECT COUNT(*) FROM gists WHERE EXISTS (SELECT * FROM repositories WHERE repositories.id = gists.id)), name = 'y'
INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = (/* ($q) */ SELECT COUNT(*) FROM gist_comments WHERE EXISTS (SELECT * FROM users WHERE users.id = gist_comments.id)), name = 'y'
INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = (	SELECT COUNT(*) FROM issues WHERE EXISTS (SELECT * FROM pull_requests WHERE pull_requests.id = issues.id)	), name = 'y'
REPLACE INTO labels (id, n) VALUES (1, (SELECT COUNT(*) FROM repositories WHERE EXISTS (SELECT * FROM stars WHERE stars.id = repositories.id)))
REPLACE INTO labels (id, n) VALUES (1, (/* ($q) */ SELECT COUNT(*) FROM users WHERE EXISTS (SELECT * FROM starred_gists WHERE starred_gists.id = users.id)))
REPLACE INTO labels (id, n) VALUES (1, (	SELECT COUNT(*) FROM pull_requests WHERE EXISTS (SELECT * FROM gists WHERE gists.id = pull_requests.id)	))
UPDATE issue_comments SET n = (SELECT COUNT(*) FROM stars WHERE EXISTS (SELECT * FROM gist_comments WHERE gist_comments.id = stars.id)), name = 'x' WHERE id = 1
UPDATE issue_comments SET n = (/* ($q) */ SELECT COUNT(*) FROM starred_gists WHERE EXISTS (SELECT * FROM issues WHERE issues.id = starred_gists.id)), name = 'x' WHERE id = 1
UPDATE issue_comments SET n = (	SELECT COUNT(*) FROM gists WHERE EXISTS (SELECT * FROM repositories WHERE repositories.id = gists.id)	), name = 'x' WHERE id = 1
UPDATE issue_comments SET n = 1 WHERE id = (SELECT COUNT(*) FROM gist_comments WHERE EXISTS (SELECT * FROM users WHERE users.id = gist_comments.id))
UPDATE issue_comments SET n = 1 WHERE id = (/* ($q) */ SELECT COUNT(*) FROM issues WHERE EXISTS (SELECT * FROM pull_requests WHERE pull_requests.id = issues.id))
UPDATE issue_comments SET n = 1 WHERE id = (	SELECT COUNT(*) FROM repositories WHERE EXISTS (SELECT * FROM stars WHERE stars.id = repositories.id)	)
UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = (SELECT COUNT(*) FROM users WHERE EXISTS (SELECT * FROM starred_gists WHERE starred_gists.id = users.id)), i.n = 3
UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = (/* ($q) */ SELECT COUNT(*) FROM pull_requests WHERE EXISTS (SELECT * FROM gists WHERE gists.id = pull_requests.id)), i.n = 3
UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = (	SELECT COUNT(*) FROM stars WHERE EXISTS (SELECT * FROM gist_comments WHERE gist_comments.id = stars.id)	), i.n = 3
DELETE FROM issue_comments WHERE id = (SELECT COUNT(*) FROM starred_gists WHERE EXISTS (SELECT * FROM issues WHERE issues.id = starred_gists.id))
DELETE FROM issue_comments WHERE id = (/* ($q) */ SELECT COUNT(*) FROM gists WHERE EXISTS (SELECT * FROM repositories WHERE repositories.id = gists.id))
DELETE FROM issue_comments WHERE id = (	SELECT COUNT(*) FROM gist_comments WHERE EXISTS (SELECT * FROM users WHERE users.id = gist_comments.id)	)
DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = (SELECT COUNT(*) FROM issues WHERE EXISTS (SELECT * FROM pull_requests WHERE pull_requests.id = issues.id))
DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = (/* ($q) */ SELECT COUNT(*) FROM repositories WHERE EXISTS (SELECT * FROM stars WHERE stars.id = repositories.id))
DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = (	SELECT COUNT(*) FROM users WHERE EXISTS (SELECT * FROM starred_gists WHERE starred_gists.id = users.id)	)
SELECT ((SELECT MAX(id) FROM pull_requests) UNION (SELECT MAX(id) FROM pull_requests) LIMIT 1)
SELECT (/* ($q) */ (SELECT MAX(id) FROM stars) UNION (SELECT MAX(id) FROM stars) LIMIT 1)
SELECT (	(SELECT MAX(id) FROM starred_gists) UNION (SELECT MAX(id) FROM starred_gists) LIMIT 1	)
SELECT id, ((SELECT MAX(id) FROM gists) UNION (SELECT MAX(id) FROM gists) LIMIT 1) AS m FROM issues
SELECT id, (/* ($q) */ (SELECT MAX(id) FROM gist_comments) UNION (SELECT MAX(id) FROM gist_comments) LIMIT 1) AS m FROM issues
SELECT id, (	(SELECT MAX(id) FROM issues) UNION (SELECT MAX(id) FROM issues) LIMIT 1	) AS m FROM issues
SELECT id FROM issues WHERE id = ((SELECT MAX(id) FROM repositories) UNION (SELECT MAX(id) FROM repositories) LIMIT 1)
SELECT id FROM issues WHERE id = (/* ($q) */ (SELECT MAX(id) FROM users) UNION (SELECT MAX(id) FROM users) LIMIT 1)
SELECT id FROM issues WHERE id = (	(SELECT MAX(id) FROM pull_requests) UNION (SELECT MAX(id) FROM pull_requests) LIMIT 1	)
SELECT id FROM issues WHERE id IN (SELECT * FROM ((SELECT MAX(id) FROM stars) UNION (SELECT MAX(id) FROM stars) LIMIT 1) d) OR n = 5
SELECT id FROM issues WHERE id IN (SELECT * FROM (/* ($q) */ (SELECT MAX(id) FROM starred_gists) UNION (SELECT MAX(id) FROM starred_gists) LIMIT 1) d) OR n = 5
SELECT id FROM issues WHERE id IN (SELECT * FROM (	(SELECT MAX(id) FROM gists) UNION (SELECT MAX(id) FROM gists) LIMIT 1	) d) OR n = 5
SELECT id FROM issues WHERE EXISTS ((SELECT MAX(id) FROM gist_comments) UNION (SELECT MAX(id) FROM gist_comments) LIMIT 1) AND n IS NULL
SELECT id FROM issues WHERE EXISTS (/* ($q) */ (SELECT MAX(id) FROM issues) UNION (SELECT MAX(id) FROM issues) LIMIT 1) AND n IS NULL
SELECT id FROM issues WHERE EXISTS (	(SELECT MAX(id) FROM repositories) UNION (SELECT MAX(id) FROM repositories) LIMIT 1	) AND n IS NULL
SELECT id FROM issues WHERE (n, 1) = (((SELECT MAX(id) FROM users) UNION (SELECT MAX(id) FROM users) LIMIT 1), 1)
SELECT id FROM issues WHERE (n, 1) = ((/* ($q) */ (SELECT MAX(id) FROM pull_requests) UNION (SELECT MAX(id) FROM pull_requests) LIMIT 1), 1)
SELECT id FROM issues WHERE (n, 1) = ((	(SELECT MAX(id) FROM stars) UNION (SELECT MAX(id) FROM stars) LIMIT 1	), 1)
SELECT id FROM issues WHERE n BETWEEN 1 AND ((SELECT MAX(id) FROM starred_gists) UNION (SELECT MAX(id) FROM starred_gists) LIMIT 1)
SELECT id FROM issues WHERE n BETWEEN 1 AND (/* ($q) */ (SELECT MAX(id) FROM gists) UNION (SELECT MAX(id) FROM gists) LIMIT 1)
SELECT id FROM issues WHERE n BETWEEN 1 AND (	(SELECT MAX(id) FROM gist_comments) UNION (SELECT MAX(id) FROM gist_comments) LIMIT 1	)
SELECT CASE WHEN n > ((SELECT MAX(id) FROM issues) UNION (SELECT MAX(id) FROM issues) LIMIT 1) THEN 1 ELSE 2 END FROM issues
SELECT CASE WHEN n > (/* ($q) */ (SELECT MAX(id) FROM repositories) UNION (SELECT MAX(id) FROM repositories) LIMIT 1) THEN 1 ELSE 2 END FROM issues
SELECT CASE WHEN n > (	(SELECT MAX(id) FROM users) UNION (SELECT MAX(id) FROM users) LIMIT 1	) THEN 1 ELSE 2 END FROM issues
SELECT COALESCE(n, ((SELECT MAX(id) FROM pull_requests) UNION (SELECT MAX(id) FROM pull_requests) LIMIT 1), 0), IF(((SELECT MAX(id) FROM pull_requests) UNION (SELECT MAX(id) FROM pull_requests) LIMIT 1) > 1, 2, 3) FROM issues
SELECT COALESCE(n, (/* ($q) */ (SELECT MAX(id) FROM stars) UNION (SELECT MAX(id) FROM stars) LIMIT 1), 0), IF((/* ($q) */ (SELECT MAX(id) FROM stars) UNION (SELECT MAX(id) FROM stars) LIMIT 1) > 1, 2, 3) FROM issues
SELECT COALESCE(n, (	(SELECT MAX(id) FROM starred_gists) UNION (SELECT MAX(id) FROM starred_gists) LIMIT 1	), 0), IF((	(SELECT MAX(id) FROM starred_gists) UNION (SELECT MAX(id) FROM starred_gists) LIMIT 1	) > 1, 2, 3) FROM issues
SELECT n FROM issues GROUP BY n HAVING n > ((SELECT MAX(id) FROM gists) UNION (SELECT MAX(id) FROM gists) LIMIT 1)
SELECT n FROM issues GROUP BY n HAVING n > (/* ($q) */ (SELECT MAX(id) FROM gist_comments) UNION (SELECT MAX(id) FROM gist_comments) LIMIT 1)
SELECT n FROM issues GROUP BY n HAVING n > (	(SELECT MAX(id) FROM issues) UNION (SELECT MAX(id) FROM issues) LIMIT 1	)
SELECT id FROM issues ORDER BY ((SELECT MAX(id) FROM repositories) UNION (SELECT MAX(id) FROM repositories) LIMIT 1)
SELECT id FROM issues ORDER BY (/* ($q) */ (SELECT MAX(id) FROM users) UNION (SELECT MAX(id) FROM users) LIMIT 1)
SELECT id FROM issues ORDER BY (	(SELECT MAX(id) FROM pull_requests) UNION (SELECT MAX(id) FROM pull_requests) LIMIT 1	)
SELECT issues.id FROM issues JOIN archive.issues a ON a.id = ((SELECT MAX(id) FROM stars) UNION (SELECT MAX(id) FROM stars) LIMIT 1)
SELECT issues.id FROM issues JOIN archive.issues a ON a.id = (/* ($q) */ (SELECT MAX(id) FROM starred_gists) UNION (SELECT MAX(id) FROM starred_gists) LIMIT 1)
SELECT issues.id FROM issues JOIN archive.issues a ON a.id = (	(SELECT MAX(id) FROM gists) UNION (SELECT MAX(id) FROM gists) LIMIT 1	)
SELECT * FROM ((SELECT MAX(id) FROM gist_comments) UNION (SELECT MAX(id) FROM gist_comments) LIMIT 1) d (i) JOIN issues ON i = issues.id
SELECT * FROM (/* ($q) */ (SELECT MAX(id) FROM issues) UNION (SELECT MAX(id) FROM issues) LIMIT 1) d (i) JOIN issues ON i = issues.id
SELECT * FROM (	(SELECT MAX(id) FROM repositories) UNION (SELECT MAX(id) FROM repositories) LIMIT 1	) d (i) JOIN issues ON i = issues.id
SELECT id FROM issues UNION ((SELECT MAX(id) FROM users) UNION (SELECT MAX(id) FROM users) LIMIT 1)
SELECT id FROM issues UNION (/* ($q) */ (SELECT MAX(id) FROM pull_requests) UNION (SELECT MAX(id) FROM pull_requests) LIMIT 1)
SELECT id FROM issues UNION (	(SELECT MAX(id) FROM stars) UNION (SELECT MAX(id) FROM stars) LIMIT 1	)
WITH d (i) AS ((SELECT MAX(id) FROM starred_gists) UNION (SELECT MAX(id) FROM starred_gists) LIMIT 1) SELECT * FROM d
WITH d (i) AS (/* ($q) */ (SELECT MAX(id) FROM gists) UNION (SELECT MAX(id) FROM gists) LIMIT 1) SELECT * FROM d
WITH d (i) AS (	(SELECT MAX(id) FROM gist_comments) UNION (SELECT MAX(id) FROM gist_comments) LIMIT 1	) SELECT * FROM d
SET @a = ((SELECT MAX(id) FROM issues) UNION (SELECT MAX(id) FROM issues) LIMIT 1), @b = 2
SET @a = (/* ($q) */ (SELECT MAX(id) FROM repositories) UNION (SELECT MAX(id) FROM repositories) LIMIT 1), @b = 2
SET @a = (	(SELECT MAX(id) FROM users) UNION (SELECT MAX(id) FROM users) LIMIT 1	), @b = 2
DO ((SELECT MAX(id) FROM pull_requests) UNION (SELECT MAX(id) FROM pull_requests) LIMIT 1)
DO (/* ($q) */ (SELECT MAX(id) FROM stars) UNION (SELECT MAX(id) FROM stars) LIMIT 1)
DO (	(SELECT MAX(id) FROM starred_gists) UNION (SELECT MAX(id) FROM starred_gists) LIMIT 1	)
INSERT INTO labels (n) VALUES (1), (((SELECT MAX(id) FROM gists) UNION (SELECT MAX(id) FROM gists) LIMIT 1))
INSERT INTO labels (n) VALUES (1), ((/* ($q) */ (SELECT MAX(id) FROM gist_comments) UNION (SELECT MAX(id) FROM gist_comments) LIMIT 1))
INSERT INTO labels (n) VALUES (1), ((	(SELECT MAX(id) FROM issues) UNION (SELECT MAX(id) FROM issues) LIMIT 1	))
INSERT INTO labels (n) ((SELECT MAX(id) FROM repositories) UNION (SELECT MAX(id) FROM repositories) LIMIT 1)
INSERT INTO labels (n) (/* ($q) */ (SELECT MAX(id) FROM users) UNION (SELECT MAX(id) FROM users) LIMIT 1)
INSERT INTO labels (n) (	(SELECT MAX(id) FROM pull_requests) UNION (SELECT MAX(id) FROM pull_requests) LIMIT 1	)
INSERT INTO labels SET name = 'x', n = ((SELECT MAX(id) FROM stars) UNION (SELECT MAX(id) FROM stars) LIMIT 1)
INSERT INTO labels SET name = 'x', n = (/* ($q) */ (SELECT MAX(id) FROM starred_gists) UNION (SELECT MAX(id) FROM starred_gists) LIMIT 1)
INSERT INTO labels SET name = 'x', n = (	(SELECT MAX(id) FROM gists) UNION (SELECT MAX(id) FROM gists) LIMIT 1	)
INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = ((SELECT MAX(id) FROM gist_comments) UNION (SELECT MAX(id) FROM gist_comments) LIMIT 1), name = 'y'
INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = (/* ($q) */ (SELECT MAX(id) FROM issues) UNION (SELECT MAX(id) FROM issues) LIMIT 1), name = 'y'
INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = (	(SELECT MAX(id) FROM repositories) UNION (SELECT MAX(id) FROM repositories) LIMIT 1	), name = 'y'
REPLACE INTO labels (id, n) VALUES (1, ((SELECT MAX(id) FROM users) UNION (SELECT MAX(id) FROM users) LIMIT 1))
REPLACE INTO labels (id, n) VALUES (1, (/* ($q) */ (SELECT MAX(id) FROM pull_requests) UNION (SELECT MAX(id) FROM pull_requests) LIMIT 1))
REPLACE INTO labels (id, n) VALUES (1, (	(SELECT MAX(id) FROM stars) UNION (SELECT MAX(id) FROM stars) LIMIT 1	))
UPDATE issue_comments SET n = ((SELECT MAX(id) FROM starred_gists) UNION (SELECT MAX(id) FROM starred_gists) LIMIT 1), name = 'x' WHERE id = 1
UPDATE issue_comments SET n = (/* ($q) */ (SELECT MAX(id) FROM gists) UNION (SELECT MAX(id) FROM gists) LIMIT 1), name = 'x' WHERE id = 1
UPDATE issue_comments SET n = (	(SELECT MAX(id) FROM gist_comments) UNION (SELECT MAX(id) FROM gist_comments) LIMIT 1	), name = 'x' WHERE id = 1
UPDATE issue_comments SET n = 1 WHERE id = ((SELECT MAX(id) FROM issues) UNION (SELECT MAX(id) FROM issues) LIMIT 1)
UPDATE issue_comments SET n = 1 WHERE id = (/* ($q) */ (SELECT MAX(id) FROM repositories) UNION (SELECT MAX(id) FROM repositories) LIMIT 1)
UPDATE issue_comments SET n = 1 WHERE id = (	(SELECT MAX(id) FROM users) UNION (SELECT MAX(id) FROM users) LIMIT 1	)
UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = ((SELECT MAX(id) FROM pull_requests) UNION (SELECT MAX(id) FROM pull_requests) LIMIT 1), i.n = 3
UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = (/* ($q) */ (SELECT MAX(id) FROM stars) UNION (SELECT MAX(id) FROM stars) LIMIT 1), i.n = 3
UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = (	(SELECT MAX(id) FROM starred_gists) UNION (SELECT MAX(id) FROM starred_gists) LIMIT 1	), i.n = 3
DELETE FROM issue_comments WHERE id = ((SELECT MAX(id) FROM gists) UNION (SELECT MAX(id) FROM gists) LIMIT 1)
DELETE FROM issue_comments WHERE id = (/* ($q) */ (SELECT MAX(id) FROM gist_comments) UNION (SELECT MAX(id) FROM gist_comments) LIMIT 1)
DELETE FROM issue_comments WHERE id = (	(SELECT MAX(id) FROM issues) UNION (SELECT MAX(id) FROM issues) LIMIT 1	)
DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = ((SELECT MAX(id) FROM repositories) UNION (SELECT MAX(id) FROM repositories) LIMIT 1)
DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = (/* ($q) */ (SELECT MAX(id) FROM users) UNION (SELECT MAX(id) FROM users) LIMIT 1)
DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = (	(SELECT MAX(id) FROM pull_requests) UNION (SELECT MAX(id) FROM pull_requests) LIMIT 1	)
