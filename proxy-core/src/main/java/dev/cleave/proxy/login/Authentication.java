package dev.cleave.proxy.login;

import java.security.KeyPair;

/**
 * Who may log in, the RSA keys under which passwords cross connections without TLS, and what slows down who tries passwords; for COM_CHANGE_USER as for the
 * login.
 */
public record Authentication(Accounts accounts, KeyPair keys, LoginThrottle throttle) {}
