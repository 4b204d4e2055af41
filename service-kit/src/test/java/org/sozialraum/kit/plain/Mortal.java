package org.sozialraum.kit.plain;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;

/**
 * A process that a test lets die before a step of its choice: from then on nothing it does reaches the database or the
 * broker, no roll-back, no abort and no farewell either. What is under way there ends as it does when a process is killed.
 */
public final class Mortal {

    /** What the dead process's thread runs into. Not an exception that anybody waits for. */
    public static final class Killed extends Error {
        Killed() {
            super("killed");
        }
    }

    private final Predicate<String> dieBefore;
    private final List<String> steps = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean dead;

    private Mortal(Predicate<String> dieBefore) {
        this.dieBefore = dieBefore;
    }

    /** Dies before its n-th step. */
    public static Mortal beforeStep(int number) {
        AtomicInteger count = new AtomicInteger();
        return new Mortal(_ -> count.incrementAndGet() == number);
    }

    /** Dies before the first step of this name that follows one named {@code after}. */
    public static Mortal before(String step, String after) {
        boolean[] passed = new boolean[1];
        return new Mortal(name -> {
            boolean now = passed[0] && name.equals(step);
            passed[0] |= name.equals(after);
            return now;
        });
    }

    /** Lives on; the test does something of its own before the n-th step of this name. */
    public static Mortal interrupted(String step, int number, Runnable what) {
        AtomicInteger count = new AtomicInteger();
        return new Mortal(name -> {
            if (name.equals(step) && count.incrementAndGet() == number) {
                what.run();
            }
            return false;
        });
    }

    /** Lives on; the test sees each step before it is taken. */
    public static Mortal watching(Consumer<String> steps) {
        return new Mortal(name -> {
            steps.accept(name);
            return false;
        });
    }

    public boolean isDead() {
        return dead;
    }

    /** What it did, and the step that it died before. */
    public List<String> steps() {
        synchronized (steps) {
            return List.copyOf(steps);
        }
    }

    private synchronized void step(String name) {
        if (dead) {
            throw new Killed();
        }
        steps.add(name);
        if (dieBefore.test(name)) {
            dead = true;
            throw new Killed();
        }
    }

    public DataSource mortal(DataSource database) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        step("connect");
                        return mortal(database.getConnection());
                    }
                    return invoke(method, database, arguments);
                });
    }

    private Connection mortal(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    switch (method.getName()) {
                        case "prepareStatement" -> step("statement");
                        case "commit" -> step("commit");
                        case "rollback", "setAutoCommit" -> {
                            if (dead) {
                                return null;
                            }
                        }
                        case "close" -> {
                            if (dead) {
                                // The server sees the socket end, and rolls back. A pool would keep it open: give the
                                // process its own.
                                connection.abort(Runnable::run);
                                return null;
                            }
                        }
                        default -> {
                            // Nothing that changes anything.
                        }
                    }
                    return invoke(method, connection, arguments);
                });
    }

    @SuppressWarnings("unchecked")
    public Producer<String, byte[]> producer(Map<String, Object> config) {
        KafkaProducer<String, byte[]> producer = new KafkaProducer<>(config);
        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Producer.class}, (self, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        if (dead) {
                            producer.close(Duration.ZERO);
                            return null;
                        }
                    } else {
                        step(method.getName());
                    }
                    return invoke(method, producer, arguments);
                });
    }

    private static Object invoke(java.lang.reflect.Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
