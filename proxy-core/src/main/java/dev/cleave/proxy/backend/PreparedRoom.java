package dev.cleave.proxy.backend;

import dev.cleave.protocol.Command;
import io.netty.buffer.ByteBuf;
import java.util.Iterator;
import java.util.concurrent.Executor;

/**
 * Makes room on a server that has as many prepared statements as it allows: closes some of those that Cleave keeps there for whoever executes them next. Those
 * of the connection that needs the room are closed ahead of what it sends next. If it has none, an idle connection's are, of this event loop or else of
 * another one, and a COM_PING tells when the server has done it. Used once; goes from loop to loop, always on one at a time.
 */
public final class PreparedRoom extends QuietResponse {
    private final Iterator<ServerPools> places;
    private final Executor loop;
    private final Runnable then;

    private PreparedRoom(Iterator<ServerPools> places, Executor loop, Runnable then) {
        this.places = places;
        this.loop = loop;
        this.then = then;
    }

    /** @param then called on the connection's event loop, perhaps at once, when there is room, or nothing that could be closed */
    public static void makeFor(BackendConnection connection, Runnable then) {
        if (connection.prepared().closeHalf()) {
            then.run();
            return;
        }
        ServerPools here = connection.pool().siblings();
        Iterator<ServerPools> places =
                connection.pool().server().poolsFrom(here).iterator();
        new PreparedRoom(places, here.loop(), then).lookOn();
    }

    private void lookOn() {
        if (!places.hasNext()) {
            loop.execute(then);
            return;
        }
        ServerPools place = places.next();
        place.loop().execute(() -> {
            BackendConnection keeper = place.acquirePrepared();
            if (keeper == null) {
                lookOn();
            } else {
                closeOn(keeper);
            }
        });
    }

    private void closeOn(BackendConnection keeper) {
        keeper.prepared().closeHalf();
        ByteBuf ping = keeper.channel().alloc().buffer(5, 5);
        ping.writeMediumLE(1).writeByte(0).writeByte(Command.COM_PING);
        closeUnlessAnswered(keeper, "a COM_PING");
        ask(keeper, ping);
        keeper.flush();
    }

    @Override
    void succeeded(BackendConnection keeper) {
        loop.execute(then);
        keeper.pool().release(keeper, System.nanoTime());
    }

    @Override
    void failed(BackendConnection keeper, String error) {
        loop.execute(then);
        keeper.close("closing prepared statements failed: " + error);
    }
}
