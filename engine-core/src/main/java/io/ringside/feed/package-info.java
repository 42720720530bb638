/**
 * The ways in: the publisher, the one door for live market data, and feeds that read files.
 *
 * <p>File feeds scan bytes in place, without garbage, and refuse a bad row with its file and line before anything of it is seen.
 */
package io.ringside.feed;
