package dev.cleave.proxy;

import dev.cleave.config.Endpoint;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ServerChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The sockets on which applications are accepted: TCP ports and Unix sockets. Opened and closed by the control plane. */
final class Listeners {
    private static final int ACCEPT_BACKLOG = 4096;

    private final EventLoops loops;
    private final Consumer<Channel> greet;
    private final List<Channel> open = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();

    /** @param greet called with each new channel, on its event loop */
    Listeners(EventLoops loops, Consumer<Channel> greet) {
        this.loops = loops;
        this.greet = greet;
    }

    /** @throws IOException if the address is taken */
    InetSocketAddress listen(Endpoint endpoint) throws IOException {
        ServerBootstrap bootstrap = bootstrap(loops.serverChannelType())
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true);
        return (InetSocketAddress)
                opened(bootstrap.bind(endpoint.resolve()), endpoint.toString()).localAddress();
    }

    /**
     * A Unix socket, for every user of this machine, as mysqld's is. The file of a process that is gone is replaced.
     *
     * @throws IOException if somebody listens there, or the file cannot be made
     */
    void listen(Path file) throws IOException {
        if (Files.exists(file)) {
            removeUnused(file);
        }
        var _ = opened(bootstrap(loops.serverUnixChannelType()).bind(loops.unixAddress(file)), "unix:" + file);
        files.add(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    private static void removeUnused(Path file) throws IOException {
        if (Files.isRegularFile(file) || Files.isDirectory(file)) {
            throw new IOException("cannot listen on unix:" + file + ": this is no socket");
        }
        try (SocketChannel _ = SocketChannel.open(UnixDomainSocketAddress.of(file))) {
            throw new java.net.BindException("cannot listen on unix:" + file + ": another process does");
        } catch (java.net.BindException e) {
            throw e;
        } catch (IOException _) {
            Files.delete(file); // nobody answers
        }
    }

    private ServerBootstrap bootstrap(Class<? extends ServerChannel> type) {
        return new ServerBootstrap()
                .group(loops.group())
                .channel(type)
                .option(ChannelOption.SO_BACKLOG, ACCEPT_BACKLOG)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        greet.accept(channel);
                    }
                });
    }

    private Channel opened(ChannelFuture binding, String name) throws IOException {
        if (!binding.awaitUninterruptibly().isSuccess()) {
            throw new IOException(
                    "cannot listen on " + name + ": " + binding.cause().getMessage(), binding.cause());
        }
        open.add(binding.channel());
        return binding.channel();
    }

    /** Accepts nobody any more; accepted channels live on. */
    void close() {
        open.forEach(listener -> listener.close().awaitUninterruptibly());
        open.clear();
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException _) {
                // The next start replaces it.
            }
        }
        files.clear();
    }
}
