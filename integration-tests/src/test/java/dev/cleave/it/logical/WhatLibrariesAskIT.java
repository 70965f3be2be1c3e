package dev.cleave.it.logical;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each library's statements in one session, as text and prepared: over two clusters they get what one server answers. */
@Timeout(180)
class WhatLibrariesAskIT {
    @RegisterExtension
    private static final SplitSchema split = SplitSchema.onMySql();

    @ParameterizedTest
    @EnumSource
    void isAnsweredAsByOneServer(LibraryStatements library) throws SQLException {
        try (Connection here = split.here("");
                Connection there = split.there("")) {
            assertThat(asText(here, library)).isEqualTo(asText(there, library));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isAnsweredAsByOneServerWhenPrepared(LibraryStatements library) throws SQLException {
        try (Connection here = split.here("useServerPrepStmts=true");
                Connection there = split.there("useServerPrepStmts=true")) {
            assertThat(prepared(here, library)).isEqualTo(prepared(there, library));
        }
    }

    private static Map<String, List<String>> asText(Connection session, LibraryStatements library) throws SQLException {
        var answers = new LinkedHashMap<String, List<String>>();
        for (String sql : library.statements()) {
            try (Statement statement = session.createStatement()) {
                answers.put(
                        sql,
                        statement.execute(sql)
                                ? Answers.inOrder(sql, Answers.of(statement.getResultSet()))
                                : List.of());
            }
        }
        return answers;
    }

    private static Map<String, List<String>> prepared(Connection session, LibraryStatements library)
            throws SQLException {
        var answers = new LinkedHashMap<String, List<String>>();
        for (String sql : library.statements()) {
            try (PreparedStatement statement = session.prepareStatement(sql)) {
                boolean _ = statement.execute();
                answers.put(
                        sql,
                        statement.execute() ? Answers.inOrder(sql, Answers.of(statement.getResultSet())) : List.of());
            }
        }
        return answers;
    }
}
