package dev.cleave.proxy.frontend;

import java.security.KeyPair;

/** Who may log in, and the RSA keys under which passwords cross connections without TLS; for COM_CHANGE_USER as for the login. */
public record Authentication(Accounts accounts, KeyPair keys) {}
