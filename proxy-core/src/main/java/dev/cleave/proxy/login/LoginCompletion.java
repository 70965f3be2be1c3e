package dev.cleave.proxy.login;

import io.netty.channel.ChannelHandlerContext;

/** What follows a {@link ConnectionPhase}. Called on the client's event loop; must not block. */
@FunctionalInterface
public interface LoginCompletion {
    /**
     * The client is authenticated and waits for OK or an error, which the callee sends, now or later. Until the callee replaces the handler of {@code ctx} (there is no framer any more) the
     * client is not read; what it sent already goes to the handler that takes the place.
     *
     * @param nextSequenceId of the OK or error
     */
    void onAuthenticated(ChannelHandlerContext ctx, ClientLogin login, int nextSequenceId);
}
