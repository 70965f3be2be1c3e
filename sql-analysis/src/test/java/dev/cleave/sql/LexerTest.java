package dev.cleave.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.sql.SqlDialect.ClientCharset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexerTest {
    private static final SqlDialect MARIADB = new SqlDialect(110405, true, false, false, ClientCharset.ASCII_SAFE);
    private static final SqlDialect ANSI = new SqlDialect(80033, false, true, false, ClientCharset.ASCII_SAFE);
    private static final SqlDialect NO_ESCAPES = new SqlDialect(80033, false, false, true, ClientCharset.ASCII_SAFE);

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            a=1--1                     ~ w:a = n:1 - - n:1
            a -- b                     ~ w:a
            a --                       ~ w:a
            a # b                      ~ w:a
            a/* b */c                  ~ w:a w:c
            a/b*c                      ~ w:a / w:b * w:c
            /*!80000 a */ b            ~ w:a w:b
            /*!80034 a */ b            ~ w:b
            /*!800001 a */ b           ~ n:1 w:a w:b
            /*!99999 a /* b */ c */ d  ~ w:d
            /*! a */                   ~ w:a
            /*!8000 a */               ~ n:8000 w:a
            /*!80000a*/                ~ w:a
            /*!40101 a /* b */ c */    ~ w:a w:c
            /*M! a */ b                ~ w:b
            /* a                       ~ x:/* a
            /*! a                      ~ w:a x:
            `a``b`                     ~ q:`a``b`
            `a                         ~ x:`a
            'a''b' 'c\\'d'             ~ s:'a''b' s:'c\\'d'
            'a                         ~ x:'a
            "a"                        ~ s:"a"
            N'a' n'b' X'41' b'01'      ~ s:N'a' s:n'b' n:X'41' n:b'01'
            X'4' x'4g'                 ~ x:X'4' x:x'4 w:g x:'
            0x41 0b01 0x 0xg 0X41      ~ n:0x41 n:0b01 w:0x w:0xg w:0X41
            _utf8mb4'a' _binary 'b'    ~ s:_utf8mb4'a' s:_binary 'b'
            _utf8mb4 a _nothing 'b'    ~ w:_utf8mb4 w:a w:_nothing s:'b'
            1 1. .5 1.5e3 1e10 1e+5    ~ n:1 n:1. n:.5 n:1.5e3 n:1e10 n:1e+5
            1a 1e 1e+ 12_3             ~ w:1a w:1e w:1e + w:12_3
            db.1table a.select         ~ w:db . w:1table w:a . w:select
            a . b a.*                  ~ w:a . w:b w:a . *
            `a`.b `a`.1b               ~ q:`a` . w:b q:`a` n:.1 w:b
            @a @`a b` @'a' @"a" @a.b$  ~ v:@a v:@`a b` v:@'a' v:@"a" v:@a.b$
            @@x @@session.x @@`x`      ~ y:@@x y:@@session . w:x y:@@ q:`x`
            @a:=1                      ~ v:@a := n:1
            a->'$' a->>'$' a-1         ~ w:a -> s:'$' w:a ->> s:'$' w:a - n:1
            ? a=?                      ~ p w:a = p
            SELECT/*+ a */ b /*+ c */  ~ w:SELECT h:/*+ a */ w:b
            SELECT /* x */ /*+ a */ b  ~ w:SELECT w:b
            größe$1                    ~ w:größe$1
            a<=b;c                     ~ w:a < = w:b ; w:c
            """)
    void readsAsMySqlDoes(String sql, String expected) {
        assertThat(tokens(sql, SqlDialect.DEFAULT)).isEqualTo(expected);
    }

    @Test
    void endsLineCommentAtNul() {
        assertThat(tokens("a # b\0c", SqlDialect.DEFAULT)).isEqualTo("w:a x:\0 w:c");
    }

    @Test
    void endsLineCommentAtNewline() {
        assertThat(tokens("a -- b\nc", SqlDialect.DEFAULT)).isEqualTo("w:a w:c");
        assertThat(tokens("a --\tb\nc", SqlDialect.DEFAULT)).isEqualTo("w:a w:c");
    }

    @Test
    void readsDoubleQuotesAsIdentifierInAnsiMode() {
        assertThat(tokens("\"a\"\"b\" 'c' N'd'", ANSI)).isEqualTo("q:\"a\"\"b\" s:'c' s:N'd'");
    }

    @Test
    void readsBackslashAsItselfWithoutEscapes() {
        assertThat(tokens("'a\\' b", NO_ESCAPES)).isEqualTo("s:'a\\' w:b");
        assertThat(tokens("'a\\' b'", SqlDialect.DEFAULT)).isEqualTo("s:'a\\' b'");
    }

    @Test
    void readsMariaDbsOwnExecutableComments() {
        assertThat(tokens("/*M! a */ /*M!110500 b */ /*!50701 c */ /*!50600 d */", MARIADB))
                .isEqualTo("w:a w:d");
    }

    @Test
    void readsVersionsOfSixDigitsFromVersionEightOneOn() {
        SqlDialect nine = new SqlDialect(90704, false, false, false, ClientCharset.ASCII_SAFE);
        assertThat(tokens("/*!080033 a */ /*!100000 b */ /*!90704 c */ /*!90705 d */", nine))
                .isEqualTo("w:a w:c");
    }

    @Test
    void readsDollarQuotesFromVersionNineOn() {
        SqlDialect nine = new SqlDialect(90704, false, false, false, ClientCharset.ASCII_SAFE);
        assertThat(tokens("$$a;'b$$ $t$ $$ $t$ $c", nine)).isEqualTo("s:$$a;'b$$ s:$t$ $$ $t$ w:$c");
        assertThat(tokens("$$a", nine)).isEqualTo("x:$$a");
        assertThat(tokens("$$a b$$", SqlDialect.DEFAULT)).isEqualTo("w:$$a w:b$$");
    }

    @Test
    void swallowsTrailBytesThatLookLikeAscii() {
        byte[] backslash = {'\'', (byte) 0x81, '\\', '\'', 'a'};
        byte[] quoteInIdentifier = {'`', (byte) 0x81, '`', '`', 'a'};
        byte[] notAPair = {'\'', (byte) 0x81, '\'', 'a'};
        for (ClientCharset charset : List.of(ClientCharset.GBK, ClientCharset.GB18030, ClientCharset.SJIS)) {
            SqlDialect dialect = new SqlDialect(80033, false, false, false, charset);
            assertThat(kinds(backslash, dialect)).as("%s", charset).containsExactly(TokenKind.STRING, TokenKind.WORD);
            assertThat(kinds(quoteInIdentifier, dialect)).containsExactly(TokenKind.QUOTED, TokenKind.WORD);
            assertThat(kinds(notAPair, dialect)).containsExactly(TokenKind.STRING, TokenKind.WORD);
        }
        assertThat(kinds(backslash, SqlDialect.DEFAULT)).containsExactly(TokenKind.INVALID);
    }

    @Test
    void skipsLongStringsToTheirEnd() {
        for (int length = 0; length < 40; length++) {
            String string = "'" + "x".repeat(length) + "''" + "y".repeat(length) + "\\''";
            assertThat(tokens(string + " b", SqlDialect.DEFAULT)).isEqualTo("s:" + string + " w:b");
        }
    }

    @Test
    void staysWithinItsBounds() {
        byte[] bytes = "xx'ab'yy".getBytes(StandardCharsets.US_ASCII);
        Lexer lexer = new Lexer();
        lexer.reset(bytes, 2, 3, SqlDialect.DEFAULT);
        assertThat(lexer.next()).isEqualTo(TokenKind.INVALID);
        assertThat(lexer.end()).isEqualTo(5);
        assertThat(lexer.next()).isEqualTo(TokenKind.END);
    }

    static List<Integer> kinds(byte[] sql, SqlDialect dialect) {
        Lexer lexer = new Lexer();
        lexer.reset(sql, 0, sql.length, dialect);
        List<Integer> kinds = new ArrayList<>();
        for (int kind = lexer.next(); kind != TokenKind.END; kind = lexer.next()) {
            kinds.add(kind);
        }
        return kinds;
    }

    private static String tokens(String sql, SqlDialect dialect) {
        byte[] bytes = sql.getBytes(StandardCharsets.UTF_8);
        Lexer lexer = new Lexer();
        lexer.reset(bytes, 0, bytes.length, dialect);
        List<String> tokens = new ArrayList<>();
        for (int kind = lexer.next(); kind != TokenKind.END; kind = lexer.next()) {
            String text = new String(bytes, lexer.start(), lexer.end() - lexer.start(), StandardCharsets.UTF_8);
            tokens.add(describe(kind, text));
            boolean verb = text.equals("SELECT");
            if (verb) {
                lexer.allowHint();
            }
        }
        return String.join(" ", tokens);
    }

    private static String describe(int kind, String text) {
        return switch (kind) {
            case TokenKind.WORD -> "w:" + text;
            case TokenKind.QUOTED -> "q:" + text;
            case TokenKind.STRING -> "s:" + text;
            case TokenKind.NUMBER -> "n:" + text;
            case TokenKind.PARAMETER -> "p";
            case TokenKind.USER_VARIABLE -> "v:" + text;
            case TokenKind.SYSTEM_VARIABLE -> "y:" + text;
            case TokenKind.HINT -> "h:" + text;
            case TokenKind.INVALID -> "x:" + text;
            default -> text;
        };
    }
}
