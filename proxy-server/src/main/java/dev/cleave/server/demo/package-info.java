/**
 * {@code cleave demo}: {@link dev.cleave.server.demo.GitHubDemo} opens a {@link dev.cleave.server.demo.Stage} (two real clusters and a Cleave), lets {@link
 * dev.cleave.server.demo.Load} run one {@link dev.cleave.server.demo.Application} a thread, has the {@link dev.cleave.server.demo.Operator} move the domain
 * meanwhile, and reads both clusters with the {@link dev.cleave.server.demo.Verifier}. Each application owns its {@link dev.cleave.server.demo.WriteLog};
 * {@link dev.cleave.server.demo.Tally} is shared.
 */
@NullMarked
package dev.cleave.server.demo;

import org.jspecify.annotations.NullMarked;
