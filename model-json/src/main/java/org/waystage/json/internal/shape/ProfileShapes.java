package org.waystage.json.internal.shape;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.id.Id;
import org.waystage.core.internal.text.NearMiss;
import org.waystage.core.notice.Rule;
import org.waystage.core.validation.ValidationProfile;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.Member;
import org.waystage.json.internal.engine.Names;
import org.waystage.json.internal.engine.Output;
import org.waystage.json.internal.engine.Shape;
import org.waystage.json.reading.JsonRules;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/** Validation profiles in JSON. */
public final class ProfileShapes {
    static final FormatCodec FORMAT = new FormatCodec("waystage-validation-profile/");

    private ProfileShapes() {}

    /**
     * Returns the shape of profiles in which the given rules are known; other rules are reported. It reads one
     * document.
     */
    public static Shape<ValidationProfile> profile(Map<String, Rule> known) {
        ProfileShape shape = new ProfileShape(known);
        shape.names = Names.of(shape);
        return shape;
    }

    private static final class ProfileShape extends Shape<ValidationProfile> {
        final Member<String> format = required("format", FORMAT);
        final Member<String> id = required("id", new IdCodec());
        final Member<Text> title = optional("title", Scalars.TEXT);
        final Member<Map<String, ValidationProfile.Setting>> rules;

        @SuppressWarnings("NullAway.Init") // set by the code that creates the shape, once its members are declared
        PropertyNameMatcher names;

        ProfileShape(Map<String, Rule> known) {
            super("profile");
            rules = required("rules", new RulesCodec(known));
        }

        @Override
        public PropertyNameMatcher names() {
            return names;
        }

        @Override
        public boolean standsAlone() {
            return true;
        }

        @Override
        public ValidationProfile build(Input in, Extras extras) {
            return new ValidationProfile(in.get(id), in.find(title), in.get(rules), extras);
        }

        @Override
        public void members(ValidationProfile value, Output out) {
            out.put(format, FORMAT.current());
            out.put(id, value.id());
            out.put(title, value.title());
            out.put(rules, value.rules());
        }

        @Override
        public Extras extras(ValidationProfile value) {
            return value.extras();
        }
    }

    /** An id of a type that the value itself does not have. */
    static final class IdCodec extends Codec<String> {
        @Override
        @Nullable
        public String read(Input in) {
            if (!Scalars.isString(in)) {
                return null;
            }
            String text = in.parser.getString();
            if (!Id.isSlug(text)) {
                in.notAnId(text);
                return null;
            }
            return text;
        }

        @Override
        public void write(String value, Output out) {
            out.generator.writeString(value);
        }
    }

    /** An object whose members are the ids of rules, known or not. */
    private static final class RulesCodec extends Codec<Map<String, ValidationProfile.Setting>> {
        private final Map<String, Rule> known;
        private int suggestions = NearMiss.MOST_WORDS;

        RulesCodec(Map<String, Rule> known) {
            this.known = known;
        }

        @Override
        @Nullable
        public Map<String, ValidationProfile.Setting> read(Input in) {
            JsonParser parser = in.parser;
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                in.wrongType("an object");
                return null;
            }
            Map<String, ValidationProfile.Setting> settings = new LinkedHashMap<>();
            for (String rule = parser.nextName(); rule != null; rule = parser.nextName()) {
                parser.nextToken();
                if (!Id.isSlug(rule)) {
                    in.notAnId(rule);
                } else if (settings.containsKey(rule)) {
                    in.duplicate(rule);
                } else {
                    Optional<ValidationProfile.Setting> setting = setting(in);
                    check(rule, setting, in);
                    settings.put(rule, setting.orElse(ValidationProfile.Setting.ERROR));
                }
            }
            return settings; // with an error, the profile is not used, whatever it contains
        }

        /** Returns the setting, or empty if the value is not a setting, which is reported. */
        private static Optional<ValidationProfile.Setting> setting(Input in) {
            if (!Scalars.isString(in)) {
                return Optional.empty();
            }
            String text = in.parser.getString();
            Optional<ValidationProfile.Setting> setting = ValidationProfile.Setting.find(text);
            if (setting.isEmpty()) {
                in.fault(JsonRules.SETTING_INVALID, Map.of("value", text));
            }
            return setting;
        }

        private void check(String id, Optional<ValidationProfile.Setting> setting, Input in) {
            Rule rule = known.get(id);
            if (rule == null) {
                Map<String, String> values = new LinkedHashMap<>(Map.of("rule", id));
                if (suggestions-- > 0) {
                    NearMiss.of(id, known.keySet()).ifPresent(near -> values.put("suggestion", near));
                }
                in.remark(JsonRules.RULE_UNKNOWN, values);
            } else if (rule.guarded()) {
                setting.filter(set -> set != ValidationProfile.Setting.ERROR)
                        .ifPresent(set ->
                                in.remark(JsonRules.RULE_GUARDED, Map.of("rule", id, "setting", set.toString())));
            }
        }

        @Override
        public void write(Map<String, ValidationProfile.Setting> value, Output out) {
            out.generator.writeStartObject();
            value.forEach((rule, setting) -> out.generator.writeStringProperty(rule, setting.toString()));
            out.generator.writeEndObject();
        }
    }
}
