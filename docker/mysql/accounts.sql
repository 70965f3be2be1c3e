-- Runs at the first start of both clusters. Past the binary log, so that the replica has no transactions of its own.
SET sql_log_bin = 0;
CREATE USER cleave@'%' IDENTIFIED BY 'cleave';
GRANT ALL PRIVILEGES ON *.* TO cleave@'%' WITH GRANT OPTION;
CREATE USER repl@'%' IDENTIFIED BY 'repl';
GRANT REPLICATION SLAVE ON *.* TO repl@'%';
-- No SUPER and no CONNECTION_ADMIN: applications must not be able to write to a read-only server.
CREATE USER app@'%' IDENTIFIED BY 'app';
GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, INDEX, ALTER, REFERENCES, CREATE TEMPORARY TABLES, LOCK TABLES, EXECUTE ON *.* TO app@'%';
