package org.waystage.registers.internal.tree;

import java.io.Reader;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLFactoryBuilder;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Creates parsers of YAML that know how a scalar is written. */
final class StyledYaml extends YAMLFactory {
    private static final long serialVersionUID = 1;

    StyledYaml(YAMLFactoryBuilder builder) {
        super(builder);
    }

    @Override
    protected YAMLParser _createParser(ObjectReadContext context, IOContext io, Reader text) {
        return new Parser(
                context,
                io,
                _getBufferRecycler(),
                context.getStreamReadFeatures(_streamReadFeatures),
                context.getFormatReadFeatures(_formatReadFeatures),
                _loadSettings,
                text);
    }

    /** A parser that knows how the current scalar is written. */
    static final class Parser extends YAMLParser {
        private Parser(
                ObjectReadContext context,
                IOContext io,
                BufferRecycler recycler,
                int features,
                int formatFeatures,
                LoadSettings settings,
                Reader text) {
            super(context, io, recycler, features, formatFeatures, settings, text);
        }

        /** Returns whether the current scalar has neither quotes nor a tag. */
        boolean isPlain() {
            return _lastEvent instanceof ScalarEvent scalar
                    && scalar.isPlain()
                    && scalar.getTag().isEmpty();
        }
    }
}
