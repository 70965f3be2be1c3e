package dev.cleave.linters.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgramStatementsTest {
    @Test
    void takesASingleStatementAsItIs() {
        assertThat(ProgramStatements.of("INSERT INTO a VALUES (NEW.id)", false))
                .containsExactly("INSERT INTO a VALUES (NEW.id)");
    }

    @Test
    void opensBlocksBranchesAndLoops() {
        String body = """
                main: BEGIN
                  IF (SELECT COUNT(*) FROM a) > 0 THEN UPDATE b SET n = IF(n > 1, 2, 3);
                  ELSEIF EXISTS (SELECT 1 FROM c) THEN DELETE FROM d;
                  ELSE INSERT INTO e SELECT CASE WHEN x THEN 1 ELSE 2 END FROM f; END IF;
                  again: WHILE (SELECT n FROM g) DO SET @x = (SELECT 1 FROM h); END WHILE again;
                  REPEAT CALL p(); UNTIL (SELECT 1 FROM i) END REPEAT;
                  CASE (SELECT 1 FROM j) WHEN 1 THEN TRUNCATE k; ELSE LEAVE main; END CASE;
                END""";

        assertThat(ProgramStatements.of(body, false))
                .containsExactly(
                        "DO (SELECT COUNT(*) FROM a) > 0",
                        "UPDATE b SET n = IF(n > 1, 2, 3)",
                        "DO EXISTS (SELECT 1 FROM c)",
                        "DELETE FROM d",
                        "INSERT INTO e SELECT CASE WHEN x THEN 1 ELSE 2 END FROM f",
                        "DO (SELECT n FROM g)",
                        "SET @x = (SELECT 1 FROM h)",
                        "CALL p()",
                        "DO (SELECT 1 FROM i)",
                        "DO (SELECT 1 FROM j)",
                        "DO 1",
                        "TRUNCATE k");
    }

    @Test
    void findsQueriesInDeclarations() {
        String body = """
                BEGIN
                  DECLARE n INT DEFAULT (SELECT COUNT(*) FROM a);
                  DECLARE c CURSOR FOR SELECT id FROM b;
                  DECLARE EXIT HANDLER FOR SQLEXCEPTION, NOT FOUND, SQLSTATE VALUE '23000' INSERT INTO log VALUES ('; END');
                  OPEN c; FETCH c INTO n; CLOSE c;
                  RETURN CASE WHEN n THEN (SELECT 1 FROM d) ELSE 2 END;
                END""";

        assertThat(ProgramStatements.of(body, false))
                .containsExactly(
                        "DO (SELECT COUNT(*) FROM a)",
                        "SELECT id FROM b",
                        "INSERT INTO log VALUES ('; END')",
                        "DO CASE WHEN n THEN (SELECT 1 FROM d) ELSE 2 END");
    }

    @Test
    void isNotMisledByCommentsAndQuotes() {
        String body = "BEGIN -- ; END\n /* ; */ # ;\n SELECT `a;b`, \"c;d\", 'it''s \\'; ' FROM t; END";

        assertThat(ProgramStatements.of(body, false)).containsExactly("SELECT `a;b`, \"c;d\", 'it''s \\'; ' FROM t");
        assertThat(ProgramStatements.of(body, true)).hasSize(1);
    }
}
