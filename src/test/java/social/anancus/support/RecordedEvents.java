package social.anancus.support;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Stands in for the container's events: keeps what is fired, and hands it to observers when the transaction commits. */
public final class RecordedEvents {
    private final List<Object> fired = new ArrayList<>();
    private final List<Object> uncommitted = new ArrayList<>();
    private final List<Consumer<Object>> observers = new ArrayList<>();

    /**
     * @return an event to inject, which ends here
     */
    public <T> Event<T> of(Class<T> type) {
        return new Recording<>(this, type);
    }

    /**
     * @param type a kind of event
     * @return all of that kind whose transaction committed, in the order in which they were fired
     */
    public synchronized <T> List<T> committed(Class<T> type) {
        return fired.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /**
     * @param type a kind of event
     * @param observer is called for each of that kind after the commit
     */
    public synchronized <T> void afterCommit(Class<T> type, Consumer<T> observer) {
        observers.add(event -> {
            if (type.isInstance(event)) {
                observer.accept(type.cast(event));
            }
        });
    }

    synchronized void commit() {
        for (Object event : uncommitted) {
            fired.add(event);
            observers.forEach(observer -> observer.accept(event));
        }
        uncommitted.clear();
    }

    synchronized void rollback() {
        uncommitted.clear();
    }

    private synchronized void record(Object event) {
        uncommitted.add(event);
    }

    private record Recording<T>(RecordedEvents events, Class<?> type) implements Event<T> {
        @Override
        public void fire(T event) {
            events.record(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
