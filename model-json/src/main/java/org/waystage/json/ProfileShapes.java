package org.waystage.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Extras;
import org.waystage.core.Id;
import org.waystage.core.Text;
import org.waystage.core.ValidationProfile;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/** Validation profiles in JSON. */
final class ProfileShapes {
    static final FormatCodec FORMAT = new FormatCodec("waystage-validation-profile/");
    static final Shape<ValidationProfile> PROFILE = new ProfileShape();

    private static final PropertyNameMatcher NAMES = Names.of(PROFILE);

    private ProfileShapes() {}

    private static final class ProfileShape extends Shape<ValidationProfile> {
        final Member<String> format = required("format", FORMAT);
        final Member<String> id = required("id", new IdCodec());
        final Member<Text> title = optional("title", Scalars.TEXT);
        final Member<Map<String, ValidationProfile.Setting>> rules = required("rules", new RulesCodec());

        ProfileShape() {
            super("profile");
        }

        @Override
        PropertyNameMatcher names() {
            return NAMES;
        }

        @Override
        ValidationProfile build(Input in, Extras extras) {
            return new ValidationProfile(in.get(id), in.find(title), in.get(rules), extras);
        }

        @Override
        void members(ValidationProfile value, Output out) {
            out.put(format, FORMAT.current());
            out.put(id, value.id());
            out.put(title, value.title());
            out.put(rules, value.rules());
        }

        @Override
        Extras extras(ValidationProfile value) {
            return value.extras();
        }
    }

    private static final class IdCodec extends Codec<String> {
        @Override
        @Nullable
        String read(Input in) {
            if (!Scalars.isString(in)) {
                return null;
            }
            String text = in.parser.getString();
            if (!Id.isSlug(text)) {
                in.fault(JsonRules.ID_INVALID, Map.of("value", text));
                return null;
            }
            return text;
        }

        @Override
        void write(String value, Output out) {
            out.generator.writeString(value);
        }
    }

    /** An object whose members are the ids of rules, known or not. */
    private static final class RulesCodec extends Codec<Map<String, ValidationProfile.Setting>> {
        @Override
        @Nullable
        Map<String, ValidationProfile.Setting> read(Input in) {
            JsonParser parser = in.parser;
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                in.wrongType("an object");
                return null;
            }
            int before = in.faults();
            Map<String, ValidationProfile.Setting> settings = new LinkedHashMap<>();
            for (String rule = parser.nextName(); rule != null; rule = parser.nextName()) {
                parser.nextToken();
                if (!Id.isSlug(rule)) {
                    in.fault(JsonRules.ID_INVALID, Map.of("value", rule));
                } else if (settings.containsKey(rule)) {
                    in.duplicate(rule);
                } else {
                    settings.put(rule, setting(in));
                }
            }
            return in.faults() == before ? settings : null;
        }

        /** Returns the setting, or any if it is none, of which the notice tells. */
        private static ValidationProfile.Setting setting(Input in) {
            if (Scalars.isString(in)) {
                String text = in.parser.getString();
                for (ValidationProfile.Setting setting : ValidationProfile.Setting.values()) {
                    if (setting.toString().equals(text)) {
                        return setting;
                    }
                }
                in.fault(JsonRules.SETTING_INVALID, Map.of("value", text));
            }
            return ValidationProfile.Setting.ERROR;
        }

        @Override
        void write(Map<String, ValidationProfile.Setting> value, Output out) {
            out.generator.writeStartObject();
            value.forEach((rule, setting) -> out.generator.writeStringProperty(rule, setting.toString()));
            out.generator.writeEndObject();
        }
    }
}
