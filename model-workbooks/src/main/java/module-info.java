/** Lossless Excel workbooks of catalogues, with help texts and drop-downs for people who fill them in. */
@org.jspecify.annotations.NullMarked
module org.waystage.workbooks {
    requires static transitive org.jspecify;
    requires transitive org.waystage.core;
    requires transitive org.waystage.json;
    requires java.xml;
    requires org.apache.commons.compress;
    requires org.apache.poi.ooxml;
    requires org.apache.poi.poi;
    requires org.waystage.tables;

    exports org.waystage.workbooks;
}
