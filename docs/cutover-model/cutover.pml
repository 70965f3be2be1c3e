/*
 * The cutover protocol: moves one domain from cluster A to cluster B while clients write. README.md says which class is which process.
 *
 * Every process is a set of guarded commands, because a crash must be able to come between any two of them and take away what was only in memory: what
 * survives is in the section "the shared state store" and in the clusters. A command is atomic; everything between two commands is not.
 *
 * Writes are not counted but compared: `lag` is how many writes of A the replication has yet to bring to B, so clients may write for ever.
 */

#ifndef PROXIES
#define PROXIES 2   /* proxy 0 runs the control plane */
#endif
#ifndef LOOPS
#define LOOPS 2     /* event loops of each proxy */
#endif
#ifndef ATTEMPTS
#define ATTEMPTS 1  /* cutovers one after the other; the second one meets late messages of the first */
#endif
#ifndef CRASHES
#define CRASHES 1   /* of any proxy, at any time */
#endif
#ifndef LAG
#define LAG 2       /* writes that B is behind at most */
#endif
#ifndef RESENDS
#define RESENDS 1   /* of the message that closes gates */
#endif

#define ALL (PROXIES * LOOPS)
#define A 1
#define B 2

/* ---- the shared state store ---- */

/* ABORTING: somebody gave up before the journal, the fence may still be up. JOURNALED: the point of no return, with the new route.
   ROUTED: the target is open, and proxies may send there. */
mtype:decision = { NOT_BEGUN, STARTED, ABORTING, ABORTED, JOURNALED, ROUTED, DONE };
mtype:decision decision = NOT_BEGUN;
byte attempt = 0;
byte storedRoute = A;
bit member[PROXIES];

#define ENDED    (decision == NOT_BEGUN || decision == ABORTED || decision == DONE)
#define DECIDED  (decision == ABORTED || decision == ROUTED || decision == DONE)

/* ---- the clusters ---- */

bit fence = 0;          /* A refuses the domain's writes, for now */
bit guard = 0;          /* A refuses them for good */
bit targetOpen = 0;     /* B accepts writes */
bit replicating = 1;
byte lag = 0;
byte awaited = 0;       /* how many of those the control plane waits for */
byte orphans = 0;       /* statements of a dead proxy that A may still run */
bit writtenOnB = 0;

/* ---- what is only in memory ---- */

mtype:control = { IDLE, CLOSING, DRAINING, FENCING, READING, WAITING, JOURNALING, OPENING_TARGET, SWAPPING, GUARDING, UNFENCING, STOPPING, FINISHING,
                  TAKING_BACK, UNDOING, UNDO_FENCE, UNDO_STORE, REFENCING, REREADING, REWAITING, DEAD, ENDING };
mtype:control control = IDLE;
bit expected[PROXIES];  /* members that must close their gates */
bit acked[PROXIES];
byte resends;
bit tooEarly = 0;       /* only of a planted mistake */

mtype:agent = { DOWN, OPEN, CLOSE_LOOPS, DRAIN, CLOSED, OPEN_LOOPS };
mtype:agent agent[PROXIES] = DOWN;
byte known[PROXIES];    /* the attempt for which the gates were closed last */
byte next[PROXIES];     /* the loop that is told next */
byte route[PROXIES];    /* read by the proxy's event loops */
mtype:task = { NONE, CLOSE_GATE, OPEN_GATE };
mtype:task task[ALL] = NONE;
bit gate[ALL];          /* 1: closed */
byte inFlight[ALL];     /* the cluster that a write is on its way to */
byte crashes = CRASHES;

/* ---- messages: delayed as long as a channel keeps them, and lost ---- */

chan closeMessage[PROXIES] = [1] of { byte };   /* to proxy p: close your gates for this attempt */
chan ackMessage[PROXIES] = [1] of { byte };     /* from proxy p: closed and drained for this attempt */

inline send(channel, value) {
    if
    :: nfull(channel) -> channel ! value
    :: skip /* lost */
    fi
}

/* ---- what must hold ---- */

/* A client's write is committed on A. */
inline commitOnA() {
    assert(!writtenOnB);                /* one cluster at most accepts writes */
    lag++
}

/* A client's write is committed on B. */
inline commitOnB() {
    assert(lag == 0);                   /* nothing that A acknowledged is missing */
    assert(targetOpen);
    writtenOnB = 1
}

inline openToOneOnly() {
#if !defined(SESSION_FENCE) && !defined(TRAFFIC_ONLY)
    assert(!(targetOpen && !fence && !guard))
#endif
    skip
}

/* A cutover always ends. */
ltl ends { [] (!(ENDED) -> <> (ENDED)) }

/* No gate stays closed, on the first and on the last event loop. */
ltl opens { [] (gate[ALL - 1] -> <> !gate[ALL - 1]) }

/* ---- the control plane, on proxy 0; after its crash, whoever takes over ---- */

inline askMembers() {
    p = 0;
    do
    :: p < PROXIES -> expected[p] = member[p]; acked[p] = 0; p++
    :: else -> break
    od;
    p = 0
}

inline sendClose() {
    p = 0;
    do
    :: p < PROXIES ->
        if
        :: expected[p] && !acked[p] -> send(closeMessage[p], attempt)
        :: else
        fi;
        p++
    :: else -> break
    od;
    p = 0
}

/* A member that died is none any more: nothing of it is in flight but what the fence keeps out. */
#define ACKED(p) (!expected[p] || !member[p] || acked[p])
#if PROXIES == 1
#define ALL_ACKED ACKED(0)
#elif PROXIES == 2
#define ALL_ACKED (ACKED(0) && ACKED(1))
#else
#define ALL_ACKED (ACKED(0) && ACKED(1) && ACKED(2))
#endif

active proctype Control() {
    byte p, a;
end:
    do
    :: atomic { control == IDLE && attempt < ATTEMPTS && decision != DONE ->
#ifdef MISTAKE_MEMBERS_FIRST
        askMembers();
#else
        attempt++;
        decision = STARTED;
#endif
        resends = RESENDS;
        control = CLOSING }

    :: atomic { control == CLOSING ->
#ifdef MISTAKE_MEMBERS_FIRST
        attempt++;
        decision = STARTED;
#else
        askMembers();
#endif
        sendClose();
        control = DRAINING }

    :: atomic { control == DRAINING && nempty(ackMessage[0]) ->
        ackMessage[0] ? a;
#ifdef MISTAKE_STALE_ACK
        acked[0] = 1;
#else
        if :: a == attempt -> acked[0] = 1 :: else fi;
#endif
        a = 0 }
#if PROXIES > 1
    :: atomic { control == DRAINING && nempty(ackMessage[1]) ->
        ackMessage[1] ? a;
#ifdef MISTAKE_STALE_ACK
        acked[1] = 1;
#else
        if :: a == attempt -> acked[1] = 1 :: else fi;
#endif
        a = 0 }
#endif
#if PROXIES > 2
    :: atomic { control == DRAINING && nempty(ackMessage[2]) -> ackMessage[2] ? a; if :: a == attempt -> acked[2] = 1 :: else fi; a = 0 }
#endif
    :: atomic { control == DRAINING && resends > 0 && !ALL_ACKED -> resends--; sendClose() }
    :: atomic { control == DRAINING && ALL_ACKED -> control = FENCING }

    :: atomic { control == FENCING ->
#ifndef MISTAKE_NO_FENCE
        fence = 1;
#endif
        control = READING }

    :: atomic { control == READING ->
        awaited = lag;
#ifdef MISTAKE_SWAP_BEFORE_WAIT
        control = JOURNALING
#else
        control = WAITING
#endif
        }

    :: atomic { control == WAITING && awaited == 0 ->
#ifdef MISTAKE_OPEN_BEFORE_JOURNAL
        targetOpen = 1;
        tooEarly = 1;
#endif
        control = JOURNALING }

    /* Compare and set in the store: who gives up at the same moment comes first or finds the journal. */
    :: atomic { control == JOURNALING && decision == STARTED ->
        storedRoute = B;
        decision = JOURNALED;
        control = OPENING_TARGET }

    /* A target that does not open, or does not say that it did: it is closed and the decision taken back, for nobody has acted on it yet. */
    :: atomic { control == OPENING_TARGET ->
#ifndef MISTAKE_TAKE_BACK_LEAVES_OPEN
        targetOpen = 0;
#endif
        control = TAKING_BACK }
    :: atomic { control == TAKING_BACK -> storedRoute = A; decision = ABORTING; control = UNDO_FENCE }

    /* Before the journal, any step may fail or take too long. */
#ifndef MISTAKE_NO_LIMIT
    :: atomic { (control == DRAINING || control == FENCING || control == READING || control == WAITING || control == JOURNALING) -> control = UNDOING }
#endif
    :: atomic { (control == DRAINING || control == JOURNALING) && decision == ABORTING -> control = UNDOING }

    :: atomic { control == OPENING_TARGET -> targetOpen = 1; openToOneOnly(); control = SWAPPING }
    :: atomic { control == SWAPPING -> decision = ROUTED; control = GUARDING }
    :: atomic { control == GUARDING ->
#ifndef MISTAKE_NO_GUARD
        guard = 1;
#endif
        control = UNFENCING }
    :: atomic { control == UNFENCING -> fence = 0; openToOneOnly(); control = STOPPING }
    :: atomic { control == STOPPING -> assert(lag == 0); replicating = 0; control = FINISHING }
    :: atomic { control == FINISHING -> decision = DONE; control = ENDING }

    /* The fence comes off before any gate opens: what was buffered would run into it. */
#ifdef MISTAKE_OPEN_BEFORE_UNFENCE
    :: atomic { control == UNDOING -> decision = ABORTED; control = UNDO_FENCE }
    :: atomic { control == UNDO_FENCE -> fence = 0; control = IDLE; awaited = 0 }
#else
    :: atomic { control == UNDOING -> decision = ABORTING; control = UNDO_FENCE }
    :: atomic { control == UNDO_FENCE -> fence = 0; openToOneOnly(); control = UNDO_STORE }
    :: atomic { control == UNDO_STORE -> decision = ABORTED; control = IDLE; awaited = 0 }
#endif

    /* Recovery: undo before the journal, finish after it. The fence may have ended with the connection, so position and wait come once more. */
    :: atomic { control == DEAD ->
        awaited = 0;
        tooEarly = 0;
        if
        :: decision == STARTED || decision == ABORTING -> control = UNDOING
#ifdef MISTAKE_UNDO_AFTER_JOURNAL
        :: decision == JOURNALED || decision == ROUTED -> storedRoute = A; control = UNDOING
#else
        :: decision == JOURNALED -> control = REFENCING
        :: decision == ROUTED -> control = GUARDING
#endif
        :: decision == DONE -> control = ENDING
        :: decision == NOT_BEGUN || decision == ABORTED -> control = IDLE
        fi }
    :: atomic { control == REFENCING -> fence = 1; control = REREADING }
    :: atomic { control == REREADING -> awaited = lag; control = REWAITING }
    :: atomic { control == REWAITING && awaited == 0 -> control = OPENING_TARGET }
    od
}

/* ---- one proxy's part ---- */

inline tellLoops(p, what, whenAllToldBecome) {
    task[p * LOOPS + next[p]] = what;
    next[p]++;
    if
    :: next[p] == LOOPS -> next[p] = 0; agent[p] = whenAllToldBecome
    :: else
    fi
}

inline startLoops(p, closed) {
    i = 0;
    do
    :: i < LOOPS -> gate[p * LOOPS + i] = closed; i++
    :: else -> break
    od;
    i = 0
}

#define DRAINED1(p, i) (task[p * LOOPS + i] == NONE && gate[p * LOOPS + i] && inFlight[p * LOOPS + i] == 0)
#if LOOPS == 1
#define DRAINED(p) DRAINED1(p, 0)
#elif LOOPS == 2
#define DRAINED(p) (DRAINED1(p, 0) && DRAINED1(p, 1))
#else
#define DRAINED(p) (DRAINED1(p, 0) && DRAINED1(p, 1) && DRAINED1(p, 2))
#endif

proctype Agent(byte p) {
    byte a, i;
end:
    do
    /* A proxy that starts joins and asks where the domain is, in one transaction of the store. */
    :: atomic { agent[p] == DOWN ->
        known[p] = attempt;
#ifdef MISTAKE_LATE_PROXY
        if
        :: attempt > 0 -> route[p] = A; startLoops(p, 0); agent[p] = OPEN
        :: else -> member[p] = 1; route[p] = storedRoute; startLoops(p, 0); agent[p] = OPEN
        fi
#else
        member[p] = 1;
        route[p] = storedRoute;
        if
        :: ENDED || decision == ROUTED -> startLoops(p, 0); agent[p] = OPEN
        :: else -> startLoops(p, 1); agent[p] = CLOSED
        fi
#endif
        }

    /* A message that was under way for long closes for nothing; the store then says that the gates may open. */
    :: atomic { agent[p] == OPEN && nempty(closeMessage[p]) ->
        closeMessage[p] ? a;
        if
        :: a > known[p] -> known[p] = a; agent[p] = CLOSE_LOOPS
        :: else
        fi;
        a = 0 }
    :: atomic { agent[p] == CLOSE_LOOPS && task[p * LOOPS + next[p]] == NONE ->
#ifdef MISTAKE_ACK_BEFORE_DRAIN
        if :: next[p] == LOOPS - 1 -> send(ackMessage[p], known[p]) :: else fi;
#endif
        tellLoops(p, CLOSE_GATE, DRAIN) }
    :: atomic { agent[p] == DRAIN && DRAINED(p) -> send(ackMessage[p], known[p]); agent[p] = CLOSED }

    :: atomic { agent[p] == CLOSED && nempty(closeMessage[p]) ->
        closeMessage[p] ? a;
        if
        :: a >= known[p] -> known[p] = a; send(ackMessage[p], a)
        :: else
        fi;
        a = 0 }

#ifdef MISTAKE_LIMIT_DOES_NOT_ASK
    /* A time limit opens the gates to where they led before. */
    :: atomic { agent[p] == CLOSED && !(DECIDED) -> agent[p] = OPEN_LOOPS }
#else
    /* A time limit gives up for all, or comes after the journal and does nothing. */
    :: atomic { (agent[p] == DRAIN || agent[p] == CLOSED) && decision == STARTED && known[p] == attempt -> decision = ABORTING }
#endif

    /* The store says where to open to; what the message said does not count. */
    :: atomic { (agent[p] == DRAIN || agent[p] == CLOSED) && (DECIDED) -> route[p] = storedRoute; agent[p] = OPEN_LOOPS }
    :: atomic { agent[p] == CLOSED && tooEarly -> route[p] = B; agent[p] = OPEN_LOOPS }
    :: atomic { agent[p] == OPEN_LOOPS && task[p * LOOPS + next[p]] == NONE -> tellLoops(p, OPEN_GATE, OPEN) }
    od
}

/* An event loop with its clients: tasks come before new writes, as in its queue. */
proctype Loop(byte p; byte l) {
end:
    do
    :: atomic { task[l] == CLOSE_GATE -> gate[l] = 1; task[l] = NONE }
    :: atomic { task[l] == OPEN_GATE -> gate[l] = 0; task[l] = NONE }
    :: atomic { agent[p] != DOWN && task[l] == NONE && !gate[l] && inFlight[l] == 0 -> inFlight[l] = route[p] }
    :: atomic { inFlight[l] == A && (fence || guard || lag < LAG) ->
        assert(!fence && !guard);       /* nothing fails */
        commitOnA();
        inFlight[l] = 0 }
    :: atomic { inFlight[l] == B ->
        commitOnB();
        inFlight[l] = 0 }
    od
}

/* ---- the clusters' own part, and who does not ask the proxies ---- */

active proctype Replication() {
end:
    do
    :: atomic { replicating && lag > 0 -> lag--; if :: awaited > 0 -> awaited-- :: else fi }
    od
}

#ifndef NO_BYPASS
active proctype Bypass() {
end:
    do
    :: atomic { !fence && !guard && lag < LAG -> commitOnA() }
    od
}
#endif

/* Statements that a dead proxy had sent to A: run later, or rolled back. */
active proctype Orphans() {
end:
    do
    :: atomic { orphans > 0 && !fence && !guard && lag < LAG -> orphans--; commitOnA() }
    :: atomic { orphans > 0 -> orphans-- }
    od
}

proctype Crash() {
    byte p, i;
end:
    do
    :: atomic { crashes > 0 ->
        crashes--;
        if
        :: agent[0] != DOWN -> p = 0
#if PROXIES > 1
        :: agent[1] != DOWN -> p = 1
#endif
#if PROXIES > 2
        :: agent[2] != DOWN -> p = 2
#endif
        fi;
        agent[p] = DOWN;
        member[p] = 0;
        known[p] = 0;
        next[p] = 0;
        route[p] = 0;
        if :: nempty(closeMessage[p]) -> closeMessage[p] ? _ :: empty(closeMessage[p]) fi;
        i = 0;
        do
        :: i < LOOPS ->
            task[p * LOOPS + i] = NONE;
            gate[p * LOOPS + i] = 0;
            if :: inFlight[p * LOOPS + i] == A -> orphans++ :: else fi;
            inFlight[p * LOOPS + i] = 0;
            i++
        :: else -> break
        od;
        if
        :: p == 0 ->
            control = DEAD;
#ifdef SESSION_FENCE
            fence = 0;
#endif
        :: else
        fi;
        p = 0;
        i = 0 }
    od
}

init {
    byte p, i;
    atomic {
        p = 0;
        do
        :: p < PROXIES ->
            run Agent(p);
            i = 0;
            do
            :: i < LOOPS -> run Loop(p, p * LOOPS + i); i++
            :: else -> break
            od;
            p++
        :: else -> break
        od;
        p = 0;
        i = 0;
        run Crash()
    }
}
