package dev.cleave.proxy.frontend;

/** What a session asks servers before its statement begins: {@link StatementRun#asksFirst}. On the event loop. */
interface Asking {
    /** KILL QUERY, or the client is gone: what is asked now ends with an error, which then is the statement's answer. */
    void interrupt();
}
