"""SQLAlchemy's ORM, on PyMySQL: orm_sqlalchemy.py PORT"""
import datetime
import decimal
import pprint
import ssl
import sys

import pymysql
import sqlalchemy
from sqlalchemy import CheckConstraint, Column, Enum, ForeignKey, Index, Integer, JSON, Numeric, BigInteger, String, orm
from sqlalchemy.dialects.mysql import DATETIME, LONGBLOB
from sqlalchemy.exc import DBAPIError, IntegrityError, ProgrammingError

PORT = int(sys.argv[1])
TEXT = "ünïcödé 🐬 'quoted' \\ \" \n % ?"
BYTES = bytes(range(256))
AMOUNT = decimal.Decimal("12345678.9012")
TIME = datetime.datetime(2024, 2, 29, 23, 59, 59, 123456)
BIG = BYTES * (20 * 1024 * 1024 // 256)
Base = orm.declarative_base()


class Document(Base):
    __tablename__ = "documents"
    __table_args__ = CheckConstraint("amount > -1000", name="not_too_low"), {"mysql_engine": "InnoDB", "comment": "it's ours"}
    id = Column(BigInteger, primary_key=True)
    title = Column(String(200), unique=True)
    kind = Column(Enum("draft", "final"), nullable=False, server_default="draft")
    amount = Column(Numeric(12, 4))
    at = Column(DATETIME(fsp=6))
    body = Column(LONGBLOB)
    tags = Column(JSON)
    version = Column(Integer, nullable=False)
    chapters = orm.relationship("Chapter", back_populates="document", order_by="Chapter.id", cascade="all, delete-orphan")
    # Each UPDATE names the version that it has read, and must match exactly one row.
    __mapper_args__ = {"version_id_col": version}


class Chapter(Base):
    __tablename__ = "chapters"
    __table_args__ = Index("by_document_and_title", "document_id", "title"),
    id = Column(BigInteger, primary_key=True)
    document_id = Column(BigInteger, ForeignKey("documents.id", ondelete="CASCADE"), nullable=False)
    title = Column(String(100), comment="as printed")
    document = orm.relationship("Document", back_populates="chapters")


class Gist(orm.declarative_base()):
    __tablename__ = "gists"
    id = Column(BigInteger, primary_key=True)
    name = Column(String(100))
    n = Column(Integer)


def equal(expected, actual):
    assert expected == actual, f"expected {expected!r:.200}, got {actual!r:.200}"


def engine(tls, user="app:app", database="app", **options):
    arguments = {"max_allowed_packet": 64 << 20} | ({"ssl": {"check_hostname": False}} if tls else {})
    return sqlalchemy.create_engine(f"mysql+pymysql://{user}@127.0.0.1:{PORT}/{database}?charset=utf8mb4",
                                    connect_args=arguments, future=True, pool_size=5, pool_pre_ping=True, **options)


def refused(code, kind, call):
    try:
        call()
    except kind as e:
        equal(code, e.orig.args[0])
        return
    raise AssertionError(f"no error {code}")


def logins(tls):
    refused(1045, DBAPIError, lambda: engine(tls, user="app:wrong").connect())
    refused(1049, DBAPIError, lambda: engine(tls, database="no_such_database").connect())
    with engine(tls).connect() as connection:
        equal(tls, isinstance(connection.connection.dbapi_connection._sock, ssl.SSLSocket))


def schema(pool):
    Base.metadata.drop_all(pool)
    Base.metadata.create_all(pool)
    Base.metadata.create_all(pool)


def reflection(pool):
    inspector = sqlalchemy.inspect(pool)
    for table in "documents", "chapters", "gists":
        equal(True, inspector.has_table(table))
        for ask in (inspector.get_columns, inspector.get_pk_constraint, inspector.get_foreign_keys, inspector.get_indexes,
                    inspector.get_unique_constraints, inspector.get_check_constraints, inspector.get_table_comment):
            print(table, pprint.pformat(ask(table)))
    equal(False, inspector.has_table("no_such_table"))
    print(sorted(inspector.get_table_names()), inspector.get_view_names(), "app" in inspector.get_schema_names())
    reflected = sqlalchemy.MetaData()
    reflected.reflect(pool)
    equal(["chapters", "documents", "gist_comments", "gists", "users"], sorted(reflected.tables))
    equal(["documents.id"], [key.target_fullname for key in reflected.tables["chapters"].foreign_keys])
    refused(1146, ProgrammingError, lambda: pool.connect().execute(sqlalchemy.text("SELECT * FROM no_such_table")))


def crud(sessions):
    with sessions.begin() as session:
        session.add(Document(title="one", chapters=[Chapter(title="first"), Chapter(title="second")]))
        session.add_all([Document(title="two", tags={"a": [1, None, "ü"]}), Document(title="three")])
    with sessions() as session:
        one, two, three = session.scalars(sqlalchemy.select(Document).order_by(Document.id)).all()
        equal(["first", "second"], [chapter.title for chapter in one.chapters])
        equal(({"a": [1, None, "ü"]}, "draft", 1), (two.tags, two.kind, two.version))
        one.chapters.pop()
        two.kind = "final"
        session.delete(three)
        session.commit()
        equal(2, two.version)
        joined = sqlalchemy.select(Document.title, Chapter.title).outerjoin(Chapter).order_by(Document.id)
        equal([("one", "first"), ("two", None)], [tuple(row) for row in session.execute(joined)])
        # Rows that match count, whether they change or not.
        update = sqlalchemy.update(Document).values(amount=1).execution_options(synchronize_session=False)
        equal([2, 2], [session.execute(update).rowcount, session.execute(update).rowcount])
        session.commit()


def stale(sessions):
    """Two sessions have read the same version; the second one to write is told."""
    with sessions() as first, sessions() as second:
        ours, theirs = [session.scalars(sqlalchemy.select(Document).filter_by(title="one")).one() for session in (first, second)]
        ours.amount, theirs.amount = 2, 3
        first.commit()
        try:
            second.commit()
        except orm.exc.StaleDataError:
            second.rollback()
            equal(2, theirs.amount)
            return
    raise AssertionError("an update of an old version was not noticed")


def values(sessions):
    rows = (TEXT, AMOUNT, TIME, BYTES), ("nothing", None, None, None), ("", decimal.Decimal("-0.0001"), TIME, b"")
    with sessions.begin() as session:
        session.add_all([Document(title=title, amount=amount, at=at, body=body) for title, amount, at, body in rows])
    with sessions.begin() as session:
        for row in rows:
            found = session.scalars(sqlalchemy.select(Document).filter_by(title=row[0])).one()
            equal(row, (found.title, found.amount, found.at, found.body))
    with sessions.begin() as session:
        session.add(Document(title="big", body=BIG))
    with sessions.begin() as session:
        assert session.scalars(sqlalchemy.select(Document.body).filter_by(title="big")).one() == BIG, "20 MB came back changed"


def transactions(sessions):
    with sessions() as session:
        before = session.query(Document).count()
        session.add(Document(title="rolled back"))
        session.flush()
        session.rollback()
        equal(before, session.query(Document).count())
        session.add(Document(title="committed"))
        try:
            with session.begin_nested():
                session.add(Document(title="one"))
        except IntegrityError as e:
            equal(1062, e.orig.args[0])
        with session.begin_nested() as outer:
            session.add(Document(title="kept"))
            with session.begin_nested() as inner:
                session.add(Document(title="taken back"))
                session.flush()
                inner.rollback()
        session.commit()
        titles = sqlalchemy.select(Document.title).where(Document.title.in_(["committed", "kept", "taken back", "rolled back"]))
        equal(["committed", "kept"], sorted(session.scalars(titles)))


def two_phases(pool):
    with orm.Session(pool, twophase=True, future=True) as session:
        session.add(Document(title="in two phases"))
        session.prepare()
        session.commit()
    with orm.Session(pool, twophase=True, future=True) as session:
        session.add(Document(title="not at all"))
        session.flush()
        session.rollback()
        wanted = sqlalchemy.select(Document.title).where(Document.title.in_(["in two phases", "not at all"]))
        equal(["in two phases"], session.scalars(wanted).all())


def isolation(pool):
    level = sqlalchemy.text("SELECT @@transaction_isolation")
    for name in "SERIALIZABLE", "READ COMMITTED":
        with pool.connect().execution_options(isolation_level=name) as connection:
            equal(name, connection.execute(level).scalar().replace("-", " "))
    with pool.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        equal(1, connection.execute(sqlalchemy.update(Document).filter_by(title="one").values(amount=9)).rowcount)
    with pool.connect() as connection:
        equal(("REPEATABLE-READ", 9), (connection.execute(level).scalar(),
                                       connection.execute(sqlalchemy.select(Document.amount).filter_by(title="one")).scalar()))


def streaming(pool):
    with pool.connect() as connection:
        result = connection.execution_options(stream_results=True, max_row_buffer=10).execute(
            sqlalchemy.text("WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 900) SELECT n FROM r"))
        equal(list(range(1, 901)), [row.n for part in result.partitions(7) for row in part])


def gists(sessions):
    for i in range(150):
        with sessions() as session:
            gist = Gist(name=TEXT, n=i)
            session.add(gist)
            session.flush()
            session.execute(sqlalchemy.text("INSERT INTO gist_comments (gist, text) VALUES (:gist, 'x')"), {"gist": gist.id})
            session.expire(gist)
            equal((TEXT, i), (gist.name, gist.n))
            session.rollback() if i % 3 == 0 else session.commit()


print("SQLAlchemy", sqlalchemy.__version__, "PyMySQL", pymysql.__version__)
for tls in False, True:
    logins(tls)
    pool = engine(tls)
    sessions = orm.sessionmaker(pool, future=True)
    for step in schema, reflection:
        step(pool)
    for step in crud, stale, values, transactions:
        step(sessions)
    for step in two_phases, isolation, streaming:
        step(pool)
    gists(sessions)
    Base.metadata.drop_all(pool)
    pool.dispose()
print("ok")
