package dev.cleave.sql;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one text, for code that must look around. Hints are left out; runs of literals in a list and rows of literals are kept once, so a bulk
 * insert of any length stays small. Reused by its analyzer, and shrunk after a giant.
 */
final class TokenBuffer {
    private static final int INITIAL = 512;
    private static final int KEPT = 65_536;

    private final Lexer lexer = new Lexer();
    private byte[] sql = {};
    private SqlDialect dialect = SqlDialect.DEFAULT;
    private int[] kinds = new int[INITIAL];
    private int[] starts = new int[INITIAL];
    private int[] ends = new int[INITIAL];
    private Keyword[] keywords = new Keyword[INITIAL];
    private int size;
    private final List<CatalogReference> catalogReferences = new ArrayList<>(0);

    void fill(byte[] bytes, int offset, int length, SqlDialect newDialect) {
        if (kinds.length > KEPT) {
            resize(INITIAL);
        }
        sql = bytes;
        dialect = newDialect;
        size = 0;
        catalogReferences.clear();
        lexer.reset(bytes, offset, length, newDialect);
        for (int kind = lexer.next(); kind != TokenKind.END; kind = lexer.next()) {
            if (kind != TokenKind.HINT) {
                add(kind);
            }
        }
    }

    int size() {
        return size;
    }

    /** Where the extraction has found catalog tables to be read, in the order of the text. */
    List<CatalogReference> catalogReferences() {
        return catalogReferences;
    }

    boolean exempted() {
        return lexer.exempted();
    }

    SqlDialect dialect() {
        return dialect;
    }

    int kind(int index) {
        return index >= 0 && index < size ? kinds[index] : TokenKind.END;
    }

    Keyword keyword(int index) {
        return index >= 0 && index < size ? keywords[index] : Keyword.NONE;
    }

    /** Whether the token can name something: quoted, or a word that is not reserved. */
    boolean isName(int index) {
        int kind = kind(index);
        return kind == TokenKind.QUOTED || (kind == TokenKind.WORD && !keywords[index].isReserved());
    }

    /** The token's bytes as they stand in the statement. */
    String text(int index) {
        return new String(sql, starts[index], ends[index] - starts[index], charset());
    }

    /** From one token to another, with what stands between them. */
    String text(int first, int last) {
        return new String(sql, starts[first], ends[last] - starts[first], charset());
    }

    /** An identifier without its quotes. */
    String name(int index) {
        String text = text(index);
        if (kinds[index] != TokenKind.QUOTED) {
            return text;
        }
        String quote = text.substring(0, 1);
        return text.substring(1, text.length() - 1).replace(quote + quote, quote);
    }

    <V> @Nullable V lookUp(int index, WordMap<V> words) {
        return words.get(sql, starts[index], ends[index]);
    }

    byte[] bytes() {
        return sql;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    private Charset charset() {
        return switch (dialect.charset()) {
            case ASCII_SAFE -> StandardCharsets.UTF_8;
            case BIG5 -> Charset.forName("Big5");
            case GBK -> Charset.forName("GBK");
            case GB18030 -> Charset.forName("GB18030");
            case SJIS -> Charset.forName("windows-31j");
        };
    }

    private void add(int lexed) {
        int kind = lexed;
        Keyword keyword = Keyword.NONE;
        if (kind == TokenKind.WORD) {
            keyword = lexer.isPlainIdentifier() ? Keyword.NONE : Keywords.of(sql, lexer.start(), lexer.end(), dialect);
            if (Keywords.mayBeHinted(keyword)) {
                lexer.allowHint();
            } else if (isConstant(keyword)) {
                kind = TokenKind.NUMBER;
                keyword = Keyword.NONE;
            }
        }
        if (TokenKind.isLiteral(kind)) {
            dropSign();
            if (continuesList()) {
                size -= 1;
                return;
            }
        }
        append(kind, keyword);
        if (kind == ')' && repeatsRow()) {
            size -= 4;
        }
    }

    private boolean isConstant(Keyword keyword) {
        int before = kind(size - 1);
        return (before == '(' || before == ',' || before == '=')
                && (keyword == Keyword.NULL || keyword == Keyword.TRUE || keyword == Keyword.FALSE);
    }

    /** A sign that has no operand before it belongs to the literal. */
    private void dropSign() {
        int sign = kind(size - 1);
        if (sign != '-' && sign != '+') {
            return;
        }
        int before = kind(size - 2);
        if (before == '(' || before == ',' || before == '=' || (before == TokenKind.WORD && !isName(size - 2))) {
            size--;
        }
    }

    /** Behind {@code ( literal ,}. */
    private boolean continuesList() {
        return kind(size - 1) == ','
                && TokenKind.isLiteral(kind(size - 2))
                && kind(size - 3) == '('
                && (kind(size - 4) != TokenKind.WORD || Keywords.opensList(keyword(size - 4)));
    }

    /** Ends with {@code ( literal ) , ( literal )}. */
    private boolean repeatsRow() {
        return size >= 7 && isLiteralRow(size - 3) && kinds[size - 4] == ',' && isLiteralRow(size - 7);
    }

    private boolean isLiteralRow(int index) {
        return kinds[index] == '(' && TokenKind.isLiteral(kinds[index + 1]) && kinds[index + 2] == ')';
    }

    private void append(int kind, Keyword keyword) {
        if (size == kinds.length) {
            resize(size * 2);
        }
        kinds[size] = kind;
        starts[size] = lexer.start();
        ends[size] = lexer.end();
        keywords[size] = keyword;
        size++;
    }

    private void resize(int capacity) {
        kinds = Arrays.copyOf(kinds, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        keywords = Arrays.copyOf(keywords, capacity);
    }
}
