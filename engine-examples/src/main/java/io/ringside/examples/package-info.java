/**
 * Runnable bots that show how to embed the engine.
 */
package io.ringside.examples;
