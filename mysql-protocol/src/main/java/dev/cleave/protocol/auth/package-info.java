/**
 * The mathematics of MySQL's authentication plugins, free of any transport: scrambles and their verification, the stored form of a password, RSA for
 * passwords on unencrypted connections. Passwords are {@code byte[]} in UTF-8 without a terminator; comparisons take the same time whatever they find.
 */
@NullMarked
package dev.cleave.protocol.auth;

import org.jspecify.annotations.NullMarked;
