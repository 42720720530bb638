package io.ringside.backtest;

/** Who is told how far a backtest has come. */
@FunctionalInterface
public interface ProgressListener {
    /**
     * Called about five times a second, on the thread that runs the backtest.
     *
     * @param progress how far it has come
     */
    void onProgress(Progress progress);
}
