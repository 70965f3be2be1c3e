<?php
// PHP's PDO, with prepared statements on the server and emulated ones: pdo.php PORT
declare(strict_types=1);

define('PORT', (int) $argv[1]);
const TEXT = "ünïcödé 🐬 'quoted' \\ \" \n % ?";
const AMOUNT = '12345678.9012';
const TIME = '2024-02-29 23:59:59.123456';
define('BYTES', implode('', array_map('chr', range(0, 255))));
define('BIG', str_repeat(BYTES, intdiv(20 * 1024 * 1024, 256)));

function equal(mixed $expected, mixed $actual): void
{
    if ($expected !== $actual) {
        throw new Exception(sprintf('expected %.200s, got %.200s', var_export($expected, true), var_export($actual, true)));
    }
}

function connect(bool $tls, bool $emulated, string $password = 'app', string $database = 'app'): PDO
{
    return new PDO('mysql:host=127.0.0.1;port=' . PORT . ";dbname=$database;charset=utf8mb4", 'app', $password, [
        PDO::ATTR_EMULATE_PREPARES => $emulated,
        PDO::ATTR_DEFAULT_FETCH_MODE => PDO::FETCH_NUM,
    ] + ($tls ? [PDO::MYSQL_ATTR_SSL_CIPHER => 'HIGH', PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false] : []));
}

function refused(int $code, string $state, callable $call): void
{
    try {
        $call();
    } catch (PDOException $e) {
        equal([$state, $code], array_slice($e->errorInfo, 0, 2));
        return;
    }
    throw new Exception("no error $code");
}

function run(PDO $session, string $sql, array $values = []): PDOStatement
{
    $statement = $session->prepare($sql);
    $statement->execute($values);
    return $statement;
}

function logins(bool $tls): void
{
    refused(1045, 'HY000', fn() => connect($tls, true, password: 'wrong'));
    refused(1049, 'HY000', fn() => connect($tls, true, database: 'no_such_database'));
}

function schema(PDO $session): void
{
    $session->exec('DROP TABLE IF EXISTS documents');
    $session->exec('CREATE TABLE documents (id BIGINT AUTO_INCREMENT PRIMARY KEY, title VARCHAR(200) UNIQUE,'
        . ' amount DECIMAL(12, 4), at DATETIME(6), body LONGBLOB)');
    $session->exec('DROP PROCEDURE IF EXISTS two_results');
    $session->exec('CREATE PROCEDURE two_results(n INT) BEGIN SELECT n; SELECT title FROM documents ORDER BY id; END');
}

function crud(PDO $session): void
{
    equal([1, '1'], [$session->exec("INSERT INTO documents (title) VALUES ('one')"), $session->lastInsertId()]);
    $insert = run($session, 'INSERT INTO documents (title) VALUES (?), (?)', ['two', 'three']);
    equal([2, '2'], [$insert->rowCount(), $session->lastInsertId()]);
    equal(2, run($session, 'UPDATE documents SET amount = 1 WHERE id > ?', [1])->rowCount());
    equal(1, run($session, 'DELETE FROM documents WHERE title = ?', ['three'])->rowCount());
    equal([['one', null], ['two', '1.0000']], $session->query('SELECT title, amount FROM documents ORDER BY id')->fetchAll());
}

function values(PDO $session): void
{
    foreach ([[TEXT, AMOUNT, TIME, BYTES], ['nothing', null, null, null], ['', '-0.0001', TIME, '']] as $row) {
        run($session, 'INSERT INTO documents (title, amount, at, body) VALUES (?, ?, ?, ?)', $row);
        equal([$row], run($session, 'SELECT title, amount, at, body FROM documents WHERE title = ?', [$row[0]])->fetchAll());
        $title = $session->quote($row[0]);
        equal([$row], $session->query("SELECT title, amount, at, body FROM documents WHERE title = $title")->fetchAll());
    }
}

function transactions(PDO $session): void
{
    $count = fn() => $session->query('SELECT COUNT(*) FROM documents')->fetchColumn();
    $before = $count();
    $session->beginTransaction();
    run($session, 'INSERT INTO documents (title) VALUES (?)', ['rolled back']);
    $session->rollBack();
    equal($before, $count());
    $session->beginTransaction();
    run($session, 'INSERT INTO documents (title) VALUES (?)', ['committed']);
    equal([true, true, false], [$session->inTransaction(), $session->commit(), $session->inTransaction()]);
    equal($before + 1, $count());
}

function errors(PDO $session): void
{
    refused(1062, '23000', fn() => run($session, 'INSERT INTO documents (title) VALUES (?)', ['one']));
    refused(1064, '42000', fn() => $session->query('SELEC 1'));
    refused(1146, '42S02', fn() => run($session, 'SELECT * FROM no_such_table'));
    equal([[1]], $session->query('SELECT 1')->fetchAll());
}

function several_results(PDO $session): void
{
    $call = run($session, 'CALL two_results(?)', [5]);
    equal('5', (string) $call->fetchAll()[0][0]);
    equal(true, $call->nextRowset());
    equal(['one'], $call->fetchAll()[0]);
    $call->closeCursor();
    if ($session->getAttribute(PDO::ATTR_EMULATE_PREPARES)) {
        $several = $session->query("SELECT 1; SELECT 'b', 2");
        equal([[1]], $several->fetchAll());
        equal(true, $several->nextRowset());
        equal([['b', 2]], $several->fetchAll());
        equal(false, $several->nextRowset());
    }
}

function big_value(PDO $session): void
{
    run($session, "INSERT INTO documents (title, body) VALUES ('big', ?)", [BIG]);
    if (run($session, "SELECT body FROM documents WHERE title = 'big'")->fetchColumn() !== BIG) {
        throw new Exception('20 MB came back changed');
    }
}

function gists(PDO $session): void
{
    $insert = $session->prepare('INSERT INTO gists (name, n) VALUES (?, ?)');
    for ($i = 0; $i < 150; $i++) {
        $session->beginTransaction();
        $insert->execute([TEXT, $i]);
        $id = $session->lastInsertId();
        run($session, "INSERT INTO gist_comments (gist, text) VALUES (?, 'x')", [$id]);
        equal([[TEXT, $i]], run($session, 'SELECT name, n FROM gists WHERE id = ?', [$id])->fetchAll());
        $i % 3 === 0 ? $session->rollBack() : $session->commit();
    }
}

echo 'PHP ', PHP_VERSION, ', PDO with ', (new ReflectionExtension('pdo_mysql'))->getVersion(), "\n";
foreach ([false, true] as $tls) {
    logins($tls);
    $session = connect($tls, emulated: $tls);
    foreach (['schema', 'crud', 'values', 'transactions', 'errors', 'several_results', 'big_value', 'gists'] as $step) {
        $step($session);
    }
}
echo "ok\n";
