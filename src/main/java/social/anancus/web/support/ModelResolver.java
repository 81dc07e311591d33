package social.anancus.web.support;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what templates name, fast: variables are attributes of the request ({@code page}, {@code model}, those of loops), and
 * methods of our own classes are looked up once for each class. The resolvers of the container ask all beans for each name, also for
 * an attribute that a tag was not given, and list all methods of a class at each call. So beans have no names in templates.
 */
public class ModelResolver extends ELResolver {
    /** What Facelets and its tags ask for themselves. */
    private static final Set<String> OTHERS = Set.of(
            "facesContext", "externalContext", "component", "cc", "view", "request", "resource", "flash", "param");

    private static final String OURS = "social.anancus.";

    /** By name and number of parameters; where two methods share them, none is kept. */
    private static final ClassValue<Map<String, Method>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return methodsOf(type);
        }
    };

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base != null || !(property instanceof String name)) {
            return null;
        }
        FacesContext faces = (FacesContext) context.getContext(FacesContext.class);
        if (faces != null && faces.getExternalContext().getRequest() instanceof ServletRequest request) {
            Object value = request.getAttribute(name);
            if (value != null || !OTHERS.contains(name)) {
                context.setPropertyResolved(null, name);
            }
            return value;
        }
        return null;
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object method,
            Class<?> @Nullable [] types,
            Object @Nullable [] values) {
        if (base == null
                || !(method instanceof String name)
                || !base.getClass().getName().startsWith(OURS)) {
            return null;
        }
        int count = values == null ? 0 : values.length;
        Method found = METHODS.get(base.getClass()).get(key(name, count));
        if (found == null) {
            return null;
        }
        Object result = call(context, base, found, values);
        context.setPropertyResolved(base, method);
        return result;
    }

    private static @Nullable Object call(ELContext context, Object base, Method method, Object @Nullable [] values) {
        Object[] given = values == null ? new Object[0] : values.clone();
        Class<?>[] wanted = method.getParameterTypes();
        for (int i = 0; i < given.length; i++) {
            if (wanted[i].isPrimitive() || given[i] != null && !wanted[i].isInstance(given[i])) {
                given[i] = context.convertToType(given[i], wanted[i]);
            }
        }
        try {
            return method.invoke(base, given);
        } catch (InvocationTargetException e) {
            throw new ELException(method + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(method + " is not public", e);
        }
    }

    private static Map<String, Method> methodsOf(Class<?> type) {
        Map<String, Method> methods = new HashMap<>();
        Map<String, Method> twice = new HashMap<>();
        for (Method method : type.getMethods()) {
            String key = key(method.getName(), method.getParameterCount());
            Method reachable = method.isBridge() || method.isVarArgs() ? null : reachable(method, type);
            if (reachable != null && methods.put(key, reachable) != null) {
                twice.put(key, reachable);
            }
        }
        methods.keySet().removeAll(twice.keySet());
        return Map.copyOf(methods);
    }

    /** A public class's own method; that of another may not be called from here. */
    private static @Nullable Method reachable(Method method, Class<?> type) {
        boolean open = Modifier.isPublic(type.getModifiers())
                && Modifier.isPublic(method.getDeclaringClass().getModifiers());
        return open ? method : null;
    }

    private static String key(String name, int count) {
        return count == 0 ? name : name + '/' + count;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        // templates only read
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return true;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }
}
