/**
 * The supervised run: lock on the data folder, settings that choose what is started, the order of start and stop, what to
 * do when a child dies.
 */
package social.anancus.launcher.run;
