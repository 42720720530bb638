package io.ringside.venue;

import io.ringside.execution.Order;

/** Requests between the router and the venue, in the order they were sent in and arrive in: none overtakes another. */
final class InFlight {
    private static final int INITIAL = 64;

    private Request[] requests = new Request[INITIAL];
    private int head;
    private int size;

    InFlight() {
        fill(0);
    }

    /** What is asked for. */
    enum Kind { SUBMIT, CANCEL, REPLACE, PROBE, RECONCILE }

    /** One request. */
    static final class Request {
        Kind kind = Kind.SUBMIT;
        long dueNs;
        final RestingOrder order = new RestingOrder();
    }

    /** A question about no order in particular. */
    Request ask(Kind kind, long dueNs) {
        if (size == requests.length) {
            grow();
        }
        long lastNs = size == 0 ? dueNs : requests[head + size - 1 & requests.length - 1].dueNs;
        Request request = requests[head + size++ & requests.length - 1];
        request.kind = kind;
        request.dueNs = Math.max(lastNs, dueNs);
        return request;
    }

    Request add(Kind kind, long dueNs, Order order) {
        Request request = ask(kind, dueNs);
        request.order.orderId = order.orderId();
        request.order.instrument = order.instrument();
        request.order.side = order.side();
        request.order.type = order.type();
        request.order.timeInForce = order.timeInForce();
        request.order.quantityUnits = order.quantityUnits();
        request.order.limitUnits = order.priceUnits();
        request.order.stopUnits = order.stopUnits();
        request.order.expireNs = order.expireNs();
        request.order.postOnly = order.isPostOnly();
        request.order.reduceOnly = order.isReduceOnly();
        return request;
    }

    long firstDueNs() {
        return size == 0 ? Long.MAX_VALUE : requests[head].dueNs;
    }

    Request removeFirst() {
        Request first = requests[head];
        head = head + 1 & requests.length - 1;
        size--;
        return first;
    }

    private void grow() {
        Request[] larger = new Request[requests.length * 2];
        for (int i = 0; i < size; i++) {
            larger[i] = requests[head + i & requests.length - 1];
        }
        int filled = requests.length;
        requests = larger;
        head = 0;
        fill(filled);
    }

    private void fill(int from) {
        for (int i = from; i < requests.length; i++) {
            requests[i] = new Request();
        }
    }
}
