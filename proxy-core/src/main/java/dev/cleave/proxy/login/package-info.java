/**
 * How a client gets in: a PROXY header, TLS, the handshake, the exchange of {@code caching_sha2_password} and {@code mysql_native_password}, and what is known
 * of it afterwards, {@link dev.cleave.proxy.login.ClientLogin}. A {@link dev.cleave.proxy.login.ConnectionPhase} belongs to one connection and is confined to
 * its event loop; {@link dev.cleave.proxy.login.Accounts} and {@link dev.cleave.proxy.login.LoginThrottle} are shared by all. Knows nothing of sessions.
 */
@NullMarked
package dev.cleave.proxy.login;

import org.jspecify.annotations.NullMarked;
