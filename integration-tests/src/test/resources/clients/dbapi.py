"""Python's drivers: dbapi.py pymysql|MySQLdb PORT"""
import datetime
import decimal
import importlib
import ssl
import sys

driver = importlib.import_module(sys.argv[1])
PORT = int(sys.argv[2])
TEXT = "ünïcödé 🐬 'quoted' \\ \" \n % ?"
BYTES = bytes(range(256))
AMOUNT = decimal.Decimal("12345678.9012")
TIME = datetime.datetime(2024, 2, 29, 23, 59, 59, 123456)
BIG = BYTES * (20 * 1024 * 1024 // 256)


def equal(expected, actual):
    assert expected == actual, f"expected {expected!r:.200}, got {actual!r:.200}"


def connect(tls, password="app", database="app"):
    options = {"host": "127.0.0.1", "port": PORT, "user": "app", "charset": "utf8mb4"}
    options |= {"client_flag": importlib.import_module(driver.__name__ + ".constants.CLIENT").MULTI_STATEMENTS}
    if driver.__name__ == "pymysql":
        options |= {"password": password, "database": database, "max_allowed_packet": 64 << 20}
        options |= {"ssl": {"check_hostname": False}} if tls else {}
    else:
        options |= {"passwd": password, "db": database}
        options |= {"ssl": {"cipher": "HIGH"}} if tls else {}
    session = driver.connect(**options)
    if driver.__name__ == "pymysql":
        equal(tls, isinstance(session._sock, ssl.SSLSocket))
    return session


def refused(code, call):
    try:
        call()
    except driver.Error as e:
        equal(code, e.args[0])
        return
    raise AssertionError(f"no error {code}")


def query(session, sql, *parameters):
    with session.cursor() as cursor:
        cursor.execute(sql, parameters or None)
        return cursor.fetchall()


def write(session, sql, *parameters):
    """Affected rows and last insert id."""
    with session.cursor() as cursor:
        cursor.execute(sql, parameters or None)
        return cursor.rowcount, cursor.lastrowid


def logins(tls):
    refused(1045, lambda: connect(tls, password="wrong"))
    refused(1049, lambda: connect(tls, database="no_such_database"))


def schema(session):
    query(session, "DROP TABLE IF EXISTS documents")
    query(session, "CREATE TABLE documents (id BIGINT AUTO_INCREMENT PRIMARY KEY, title VARCHAR(200) UNIQUE,"
                   " amount DECIMAL(12, 4), at DATETIME(6), body LONGBLOB)")
    query(session, "DROP PROCEDURE IF EXISTS two_results")
    query(session, "CREATE PROCEDURE two_results(n INT) BEGIN SELECT n; SELECT title FROM documents ORDER BY id; END")


def crud(session):
    equal((1, 1), write(session, "INSERT INTO documents (title) VALUES ('one')"))
    equal((2, 2), write(session, "INSERT INTO documents (title) VALUES ('two'), ('three')"))
    equal((2, 0), write(session, "UPDATE documents SET amount = 1 WHERE id > 1"))
    equal(0, write(session, "UPDATE documents SET amount = 1 WHERE id > 1")[0])
    equal((1, 0), write(session, "DELETE FROM documents WHERE title = %s", "three"))
    equal((("one", None), ("two", decimal.Decimal(1))), query(session, "SELECT title, amount FROM documents ORDER BY id"))
    session.commit()


def values(session):
    for row in (TEXT, AMOUNT, TIME, BYTES), ("nothing", None, None, None), ("", decimal.Decimal("-0.0001"), TIME, b""):
        write(session, "INSERT INTO documents (title, amount, at, body) VALUES (%s, %s, %s, %s)", *row)
        equal((row,), query(session, "SELECT title, amount, at, body FROM documents WHERE title = %s", row[0]))
    session.commit()
    with session.cursor() as cursor:
        equal(3, cursor.executemany("INSERT INTO documents (title) VALUES (%s)", [("x",), ("y",), ("z",)]))
    session.commit()


def transactions(session):
    before = query(session, "SELECT COUNT(*) FROM documents")
    write(session, "INSERT INTO documents (title) VALUES ('rolled back')")
    session.rollback()
    equal(before, query(session, "SELECT COUNT(*) FROM documents"))
    write(session, "INSERT INTO documents (title) VALUES ('committed')")
    session.commit()
    session.rollback()
    equal(((1,),), query(session, "SELECT COUNT(*) FROM documents WHERE title = 'committed'"))
    session.commit()


def errors(session):
    refused(1062, lambda: query(session, "INSERT INTO documents (title) VALUES ('one')"))
    refused(1064, lambda: query(session, "SELEC 1"))
    refused(1146, lambda: query(session, "SELECT * FROM no_such_table"))
    equal(((1,),), query(session, "SELECT 1"))
    session.rollback()


def several_results(session):
    with session.cursor() as cursor:
        cursor.execute("SELECT 1; UPDATE documents SET amount = 7 WHERE title = 'one'; SELECT 'b', 2")
        equal(((1,),), cursor.fetchall())
        assert cursor.nextset()
        equal(1, cursor.rowcount)
        assert cursor.nextset()
        equal((("b", 2),), cursor.fetchall())
        assert not cursor.nextset()
    with session.cursor() as cursor:
        cursor.callproc("two_results", (5,))
        equal(((5,),), cursor.fetchall())
        assert cursor.nextset()
        equal("one", cursor.fetchall()[0][0])
        assert cursor.nextset()
        assert not cursor.nextset()
    session.commit()


def big_value(session):
    equal(1, write(session, "INSERT INTO documents (title, body) VALUES ('big', %s)", BIG)[0])
    assert query(session, "SELECT body FROM documents WHERE title = 'big'")[0][0] == BIG, "20 MB came back changed"
    session.commit()


def gists(session):
    for i in range(150):
        key = write(session, "INSERT INTO gists (name, n) VALUES (%s, %s)", TEXT, i)[1]
        write(session, "INSERT INTO gist_comments (gist, text) VALUES (%s, 'x')", key)
        equal(((TEXT, i),), query(session, "SELECT name, n FROM gists WHERE id = %s", key))
        session.rollback() if i % 3 == 0 else session.commit()


print(driver.__name__, driver.__version__)
for tls in False, True:
    logins(tls)
    connection = connect(tls)
    for step in schema, crud, values, transactions, errors, several_results, big_value, gists:
        step(connection)
    connection.close()
print("ok")
