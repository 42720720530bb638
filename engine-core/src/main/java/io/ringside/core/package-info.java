/**
 * The engine: assembles the stages and decides which threads run them. The only package that names the Disruptor.
 *
 * <pre>
 *   feeds, venues, timers, control
 *        │
 *        ▼                                              one slot = one input and what it caused
 *   Publisher ─→ InputRing ─→ strategies ─→ risk gate ─→ router ─→ portfolio ─→ recorder
 *        ▲                                      │           │
 *        └────────────── driver ←── outboxes ←──┴───────────┘ ←── venue
 * </pre>
 *
 * <p>{@link io.ringside.core.Threading} chooses between one caller's thread, one consumer thread and a thread per stage; the stage
 * objects are the same. Stages never publish to the ring: what they cause goes to an outbox, and the driver enters it, in lock-step with
 * the market data (backtest, inline) or as a thread of its own (live). A live engine also has a watchdog, which needs no room in the ring,
 * and a lane with a thread for each isolated strategy: its inbox is filled by the strategy stage, its signals enter as inputs.
 *
 * <p>Order books are folded by each stage that needs them from the same deltas: by the strategies, and by the router for a venue that wants
 * them. A strategy apart is handed copies of the newest.
 */
package io.ringside.core;
