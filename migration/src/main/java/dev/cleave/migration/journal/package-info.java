/**
 * Where cutovers are written down so that they survive the proxy: one file each in the state directory. {@link
 * dev.cleave.migration.journal.CutoverJournal} announces a cutover before anything is touched, takes a note before each step, and replaces the file when it
 * has ended. Knows facts by name and lines of a timeline, not what they mean; control threads write, one for each cutover.
 */
@NullMarked
package dev.cleave.migration.journal;

import org.jspecify.annotations.NullMarked;
