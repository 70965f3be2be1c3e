package dev.cleave.migration;

/** What a check found before anything is touched; the text is for people and says what to do if it did not pass. */
record CheckResult(CutoverStep.Outcome outcome, String detail) {
    static CheckResult ok(String detail) {
        return new CheckResult(CutoverStep.Outcome.OK, detail);
    }

    static CheckResult warning(String detail) {
        return new CheckResult(CutoverStep.Outcome.WARNING, detail);
    }

    static CheckResult refused(String detail) {
        return new CheckResult(CutoverStep.Outcome.FAILED, detail);
    }

    /** One check with its name. One that throws could not be made at all, and those after it are not tried. */
    record Check(String name, Body body) {
        interface Body {
            CheckResult run() throws Exception;
        }
    }
}
