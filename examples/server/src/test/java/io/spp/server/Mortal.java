package io.spp.server;

import io.spp.core.store.Storage;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

/** A process as its stores see it: it writes so often, and then dies before the next write. */
final class Mortal {

    private static final Set<String> WRITES = Set.of(
            "append",
            "withdraw",
            "restore",
            "revoke",
            "flag",
            "unflag",
            "save",
            "advance",
            "put",
            "sent",
            "failed",
            "abandoned");

    private final int lastWrite;
    private int writes;

    Mortal(int lastWrite) {
        this.lastWrite = lastWrite;
    }

    /** How often it wrote, or tried to. */
    int writes() {
        return writes;
    }

    /** The stores in the hands of this process. */
    Storage storage(Storage stores) {
        return wrap(Storage.class, stores);
    }

    private <T> T wrap(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(target, method, arguments)));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        if (WRITES.contains(method.getName()) && ++writes > lastWrite) {
            throw new IOException("the process dies");
        }
        try {
            Object answer = method.invoke(target, arguments);
            return target instanceof Storage && method.getReturnType().isInterface()
                    ? wrap(method.getReturnType(), answer)
                    : answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
