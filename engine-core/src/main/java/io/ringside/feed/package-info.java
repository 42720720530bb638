/**
 * The ways in: the publisher, the one door for live market data, and feeds that read files.
 *
 * <p>Feeds give ticks; asked by {@link io.ringside.feed.Feed#next(io.ringside.events.TickPart, io.ringside.events.BookDelta)} they give
 * the levels of order books too, where their source has them. Of Binance's raw stream a depth update becomes its levels, the last one
 * marked; a snapshot becomes a clear and its levels, and then, since it was asked for while updates flowed, the updates behind it are told
 * again. Without a snapshot the book begins empty and partial.
 *
 * <p>File feeds scan bytes in place, without garbage, and refuse a bad row with its file and line before anything of it is seen.
 */
package io.ringside.feed;
