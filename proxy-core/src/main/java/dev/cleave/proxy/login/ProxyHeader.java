package dev.cleave.proxy.login;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.ProtocolDetectionState;
import io.netty.handler.codec.haproxy.HAProxyCommand;
import io.netty.handler.codec.haproxy.HAProxyMessage;
import io.netty.handler.codec.haproxy.HAProxyMessageDecoder;
import io.netty.handler.codec.haproxy.HAProxyProtocolException;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * A PROXY protocol header, version 1 or 2, before the client's first packet: says whose connection this is. It may be missing, as in a balancer's health
 * check: no first packet of MySQL's protocol looks like one. For connections from trusted networks only; leaves the pipeline when the first bytes were seen.
 * A header that cannot be read closes the connection.
 *
 * <p>Source: HAProxy's {@code proxy-protocol.txt}.
 */
public final class ProxyHeader extends ByteToMessageDecoder {
    /** Of the extensions of version 2, which are not used here. */
    private static final int MAX_EXTENSION_BYTES = 4096;

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        ProtocolDetectionState state = HAProxyMessageDecoder.detectProtocol(in).state();
        switch (state) {
            case NEEDS_MORE_DATA -> {}
            case INVALID -> ctx.pipeline().remove(this);
            case DETECTED -> {
                ctx.pipeline().addAfter(ctx.name(), "proxy-header-reader", new Reader());
                ctx.pipeline()
                        .addAfter(ctx.name(), "proxy-header-decoder", new HAProxyMessageDecoder(MAX_EXTENSION_BYTES));
                ctx.pipeline().remove(this);
            }
        }
    }

    /** Takes the one message that the decoder makes. */
    private static final class Reader extends io.netty.channel.SimpleChannelInboundHandler<HAProxyMessage> {
        @Override
        protected void channelRead0(ChannelHandlerContext ctx, HAProxyMessage header) {
            ctx.pipeline().remove(this);
            boolean internet =
                    NetUtil.isValidIpV4Address(orEmpty(header)) || NetUtil.isValidIpV6Address(orEmpty(header));
            if (header.command() == HAProxyCommand.PROXY && internet) {
                ClientAddress.is(ctx.channel(), new InetSocketAddress(address(header), header.sourcePort()));
            }
        }

        private static String orEmpty(HAProxyMessage header) {
            return header.sourceAddress() == null ? "" : header.sourceAddress();
        }

        private static InetAddress address(HAProxyMessage header) {
            try {
                return InetAddress.getByAddress(NetUtil.createByteArrayFromIpAddressString(header.sourceAddress()));
            } catch (UnknownHostException e) {
                throw new HAProxyProtocolException(e);
            }
        }
    }
}
