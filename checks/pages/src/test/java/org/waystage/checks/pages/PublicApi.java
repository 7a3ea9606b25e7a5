package org.waystage.checks.pages;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * What a module promises to those who compile against it, as sorted lines: the descriptor, the exported packages, their public types and
 * the members that others see. What every object or record has is left out.
 */
final class PublicApi {
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals(Object)", "hashCode()", "toString()");
    private static final Set<String> OF_EVERY_ENUM = Set.of("values()", "valueOf(String)");

    private static final int FIELD_MODIFIERS =
            Modifier.PROTECTED | Modifier.STATIC | Modifier.FINAL | Modifier.VOLATILE;

    /** No double needs more. */
    private static final int MOST_DIGITS = 17;

    private final SortedSet<String> lines = new TreeSet<>();

    private PublicApi() {}

    /** Returns the lines of a module, by the classes that its build has left in its folder. */
    static List<String> of(String module) throws IOException {
        Path classes = Repository.folder(module).resolve("target/classes");
        PublicApi api = new PublicApi();
        if (Files.exists(classes.resolve("module-info.class"))) {
            ModuleDescriptor descriptor = descriptor(classes);
            api.addDescriptor(descriptor);
            for (ModuleDescriptor.Exports exported : descriptor.exports()) {
                if (!exported.isQualified()) {
                    api.addPackage(classes, exported.source());
                }
            }
        } else {
            for (String open : packages(classes)) {
                api.addPackage(classes, open);
            }
        }
        return List.copyOf(api.lines);
    }

    /** Returns the packages of a module without a descriptor, all of which others see. */
    private static List<String> packages(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.endsWith("package-info.class"))
                    .map(file -> classes.relativize(file.getParent()).toString().replace(File.separatorChar, '.'))
                    .toList();
        }
    }

    private static ModuleDescriptor descriptor(Path classes) throws IOException {
        try (InputStream descriptor = Files.newInputStream(classes.resolve("module-info.class"))) {
            return ModuleDescriptor.read(descriptor);
        }
    }

    private void addDescriptor(ModuleDescriptor descriptor) {
        String module = "module " + descriptor.name() + ": ";
        descriptor.requires().stream()
                .filter(required -> required.modifiers().contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE))
                .forEach(required -> lines.add(module + "requires transitive " + required.name()));
        descriptor
                .provides()
                .forEach(provided -> lines.add(module + "provides " + provided.service() + " with "
                        + String.join(", ", provided.providers())));
    }

    private void addPackage(Path classes, String name) throws IOException {
        Path folder = classes.resolve(name.replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> load(name + "." + file.substring(0, file.length() - ".class".length())))
                    .forEach(this::addClass);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicApi.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Compiled, but not on the class path: " + name, e);
        }
    }

    private void addClass(Class<?> type) {
        if (type.getSimpleName().equals("package-info")) {
            boolean marked = type.isAnnotationPresent(NullMarked.class);
            lines.add(type.getPackageName() + ": " + (marked ? "@NullMarked " : "") + "package");
        } else if (isSeen(type)) {
            String name = ApiTypes.name(type);
            lines.add(name + ApiTypes.variables(type) + ": " + declaration(type));
            members(type)
                    .filter(member -> isSeen(member, type) && !isImplied(member, type))
                    .forEach(member -> lines.add(name + "." + declaration(member, type)));
        }
    }

    private static boolean isSeen(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        boolean visible = Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers());
        return visible && (outer == null || isSeen(outer));
    }

    private static boolean isSeen(Member member, Class<?> type) {
        int modifiers = member.getModifiers();
        return Modifier.isPublic(modifiers)
                || Modifier.isProtected(modifiers) && !Modifier.isFinal(type.getModifiers()) && !type.isSealed();
    }

    /** Returns what a type declares, and what it has from ancestors that others do not see. */
    private static Stream<Member> members(Class<?> type) {
        Stream<Member> own = Stream.of(type.getDeclaredFields(), type.getDeclaredMethods())
                .flatMap(Arrays::stream)
                .map(Member.class::cast);
        Stream<Member> inherited = Stream.concat(
                        Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
                .filter(ancestor -> !isSeen(ancestor))
                .flatMap(PublicApi::members)
                .filter(member -> !(member instanceof Constructor<?>));
        return Stream.of(own, Stream.<Member>of(type.getDeclaredConstructors()), inherited)
                .flatMap(members -> members)
                .filter(member -> !member.isSynthetic());
    }

    /** Tells whether the line of the type says it already, or every type of its kind has it. */
    private static boolean isImplied(Member member, Class<?> type) {
        if (member instanceof Method method) {
            String signature = signature(method);
            return OF_EVERY_OBJECT.contains(signature)
                    || type.isEnum() && OF_EVERY_ENUM.contains(signature)
                    || !method.isAnnotationPresent(Deprecated.class)
                            && components(type).anyMatch(component -> method.equals(component.getAccessor()));
        }
        return type.isRecord()
                && member instanceof Constructor<?> constructor
                && !constructor.isAnnotationPresent(Deprecated.class)
                && Arrays.equals(
                        constructor.getParameterTypes(),
                        components(type).map(RecordComponent::getType).toArray());
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Stream.ofNullable(type.getRecordComponents()).flatMap(Arrays::stream);
    }

    private static String declaration(Class<?> type) {
        StringBuilder text = new StringBuilder(deprecation(type.getAnnotation(Deprecated.class)));
        text.append(modifiers(type)).append(kind(type));
        if (type.isRecord()) {
            text.append(components(type)
                    .map(component -> ApiTypes.text(component.getAnnotatedType()) + " " + component.getName())
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        Class<?> parent = type.getSuperclass();
        if (parent != null && parent != Object.class && parent != Record.class && !type.isEnum() && isSeen(parent)) {
            text.append(" extends ").append(ApiTypes.text(type.getAnnotatedSuperclass()));
        }
        List<String> interfaces = Arrays.stream(type.getAnnotatedInterfaces())
                .map(ApiTypes::text)
                .sorted()
                .toList();
        if (!interfaces.isEmpty() && !type.isAnnotation()) {
            text.append(type.isInterface() ? " extends " : " implements ").append(String.join(", ", interfaces));
        }
        if (type.isSealed() && !type.isEnum()) {
            text.append(Arrays.stream(type.getPermittedSubclasses())
                    .map(permitted -> isSeen(permitted) ? ApiTypes.name(permitted) : "(not public)")
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", ", " permits ", "")));
        }
        return text.toString();
    }

    /** Returns the modifiers that mean something to others and do not follow from the kind of the type. */
    private static String modifiers(Class<?> type) {
        if (type.isEnum() || type.isRecord()) {
            return "";
        }
        int shown = Modifier.PROTECTED | (type.isInterface() ? 0 : Modifier.ABSTRACT | Modifier.FINAL);
        boolean inner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
        return words(type.getModifiers() & shown) + (inner ? "inner " : "") + (type.isSealed() ? "sealed " : "");
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "@interface";
        }
        if (type.isInterface()) {
            return "interface";
        }
        if (type.isEnum()) {
            return "enum";
        }
        return type.isRecord() ? "record" : "class";
    }

    private static String declaration(Member member, Class<?> type) {
        if (member instanceof Field field) {
            String deprecated = deprecation(field.getAnnotation(Deprecated.class));
            if (field.isEnumConstant()) {
                return field.getName() + ": " + deprecated + "constant " + ((Enum<?>) valueOf(field)).ordinal();
            }
            return field.getName() + ": " + deprecated + words(field.getModifiers() & FIELD_MODIFIERS)
                    + ApiTypes.text(field.getAnnotatedType()) + constant(field);
        }
        Executable executable = (Executable) member;
        StringBuilder text = new StringBuilder(signature(executable)).append(": ");
        text.append(deprecation(executable.getAnnotation(Deprecated.class)));
        int shown = Modifier.PROTECTED | Modifier.STATIC;
        shown |= type.isInterface() ? 0 : Modifier.ABSTRACT;
        shown |= Modifier.isFinal(type.getModifiers()) ? 0 : Modifier.FINAL;
        text.append(words(executable.getModifiers() & shown));
        text.append(executable.getTypeParameters().length > 0 ? ApiTypes.variables(executable) + " " : "");
        if (executable instanceof Method method) {
            text.append(method.isDefault() ? "default " : "").append(ApiTypes.text(method.getAnnotatedReturnType()));
            if (method.getDefaultValue() != null) {
                text.append(" default ").append(method.getDefaultValue());
            }
        } else {
            text.append("constructor");
        }
        List<String> thrown = Arrays.stream(executable.getAnnotatedExceptionTypes())
                .map(ApiTypes::text)
                .sorted()
                .toList();
        return text + (thrown.isEmpty() ? "" : " throws " + String.join(", ", thrown));
    }

    private static String signature(Executable executable) {
        String name = executable instanceof Constructor<?> ? "new" : executable.getName();
        List<String> parameters = new ArrayList<>(Arrays.stream(executable.getAnnotatedParameterTypes())
                .map(ApiTypes::text)
                .toList());
        if (executable.isVarArgs()) {
            int last = parameters.size() - 1;
            parameters.set(last, parameters.get(last).replaceFirst("\\[]$", "..."));
        }
        // Object may be marked as one that may be null; it is the method of every object all the same.
        return name
                + parameters.stream()
                        .map(parameter ->
                                parameter.equals("@Nullable Object") && name.equals("equals") ? "Object" : parameter)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Returns the value of a constant, which compilers copy into the code of callers. */
    private static String constant(Field field) {
        if (!Modifier.isStatic(field.getModifiers()) || !Modifier.isFinal(field.getModifiers())) {
            return "";
        }
        if (field.getType() == String.class) {
            return " = \"" + valueOf(field).toString().replace("\n", "\\n") + "\"";
        }
        if (field.getType() == double.class) {
            return " = " + shortest((double) valueOf(field));
        }
        return field.getType().isPrimitive() ? " = " + valueOf(field) : "";
    }

    /** Returns the fewest digits that stand for a number: what the JDK itself writes differs by its version. */
    private static BigDecimal shortest(double value) {
        return IntStream.rangeClosed(1, MOST_DIGITS)
                .mapToObj(digits -> new BigDecimal(value).round(new MathContext(digits)))
                .filter(rounded -> rounded.doubleValue() == value)
                .findFirst()
                .orElseThrow();
    }

    private static Object valueOf(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.toString(), e);
        }
    }

    private static String words(int modifiers) {
        return modifiers == 0 ? "" : Modifier.toString(modifiers) + " ";
    }

    private static String deprecation(Deprecated deprecated) {
        if (deprecated == null) {
            return "";
        }
        return deprecated.forRemoval() ? "deprecated for removal, " : "deprecated, ";
    }
}
