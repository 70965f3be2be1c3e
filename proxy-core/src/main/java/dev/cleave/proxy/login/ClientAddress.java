package dev.cleave.proxy.login;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** Where a client is: what its connection says, unless a load balancer before it has said better. */
public final class ClientAddress {
    private static final AttributeKey<InetSocketAddress> BEHIND_BALANCER = AttributeKey.valueOf("cleave.client");

    private ClientAddress() {}

    static SocketAddress of(Channel channel) {
        InetSocketAddress told = channel.attr(BEHIND_BALANCER).get();
        return told == null ? channel.remoteAddress() : told;
    }

    static void is(Channel channel, InetSocketAddress address) {
        channel.attr(BEHIND_BALANCER).set(address);
    }
}
