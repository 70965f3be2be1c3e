package dev.cleave.proxy.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionVariablesTest {
    /** utf8mb4_general_ci. */
    private static final int LOGIN = 45;

    @Test
    void sessionsWithTheSameSettingsShareOneInstance() {
        SessionVariables one = SessionVariables.NONE.with("sql_mode", "").with("autocommit", "OFF");
        SessionVariables other = SessionVariables.NONE.with("autocommit", "OFF").with("sql_mode", "");
        assertThat(one).isSameAs(other);
    }

    @Test
    void characterSetsGoBackToThoseOfTheLogin() {
        SessionVariables wanted = SessionVariables.NONE.with("character_set_results", "");
        SessionVariables applied =
                SessionVariables.NONE.with("character_set_client", "latin1").with("character_set_results", "");
        assertThat(wanted.statementToApplyOver(applied, LOGIN))
                .isEqualTo("SET NAMES 'utf8mb4' COLLATE 'utf8mb4_general_ci',SESSION character_set_results=NULL");
    }

    @Test
    void nothingIsAppliedWhereNothingDiffers() {
        SessionVariables settings = SessionVariables.NONE.with("autocommit", "OFF");
        assertThat(settings.statementToApplyOver(settings, LOGIN)).isNull();
    }

    @Test
    void appliesWhatDiffersAndTakesBackWhatOnlyTheBackendHas() {
        SessionVariables wanted =
                SessionVariables.NONE.with("autocommit", "OFF").with("max_join_size", "1000");
        SessionVariables applied =
                SessionVariables.NONE.with("autocommit", "OFF").with("time_zone", "+02:00");
        assertThat(wanted.statementToApplyOver(applied, LOGIN))
                .isEqualTo("SET SESSION max_join_size=1000,SESSION time_zone=DEFAULT");
    }

    @Test
    void textIsQuotedAndNumbersAreNot() {
        SessionVariables wanted = SessionVariables.NONE
                .with("long_query_time", "10.500000")
                .with("time_zone", "it's here")
                .with("character_set_results", "");
        assertThat(wanted.statementToApplyOver(SessionVariables.NONE, LOGIN))
                .isEqualTo("SET SESSION character_set_results=NULL,SESSION long_query_time=10.500000,"
                        + "SESSION time_zone='it''s here'");
    }

    @Test
    void whatCannotBeSetAsItIsReportedIsSetAsItIsMeant() {
        SessionVariables wanted =
                SessionVariables.NONE.with("enforce_storage_engine", "").with("system_versioning_asof", "DEFAULT");
        assertThat(wanted.statementToApplyOver(SessionVariables.NONE, LOGIN))
                .isEqualTo("SET SESSION enforce_storage_engine=NULL,SESSION system_versioning_asof=DEFAULT");
    }

    @Test
    void checksComeBackThatTheServersDefaultWouldTurnOff() {
        SessionVariables applied =
                SessionVariables.NONE.with("foreign_key_checks", "OFF").with("unique_checks", "OFF");
        assertThat(SessionVariables.NONE.statementToApplyOver(applied, LOGIN))
                .isEqualTo("SET SESSION foreign_key_checks=@@GLOBAL.foreign_key_checks,"
                        + "SESSION unique_checks=@@GLOBAL.unique_checks");
    }

    @Test
    void withoutAVariableTheSettingsAreThoseOfBefore() {
        SessionVariables before = SessionVariables.NONE.with("sql_mode", "ANSI");
        assertThat(before.with("autocommit", "OFF").without("autocommit")).isSameAs(before);
        assertThat(before.without("autocommit")).isSameAs(before);
    }

    @Test
    void preparingLeavesTheTransactionsSettingsAlone() {
        SessionVariables then = SessionVariables.NONE.with("sql_mode", "ANSI").with("autocommit", "ON");
        SessionVariables now =
                SessionVariables.NONE.with("autocommit", "OFF").with("transaction_isolation", "READ-COMMITTED");

        assertThat(then.toPrepare()).isSameAs(SessionVariables.NONE.with("sql_mode", "ANSI"));
        assertThat(then.toPrepareAmid(now).statementToApplyOver(now, 255)).isEqualTo("SET SESSION sql_mode='ANSI'");
        assertThat(now.statementToApplyOver(then.toPrepareAmid(now), 255)).isEqualTo("SET SESSION sql_mode=DEFAULT");
    }
}
