/** A program that reads and compares editions. */
module org.example.image {
    requires org.waystage.editions;
    requires org.waystage.history;
    requires org.waystage.json;
    requires org.waystage.formats;
    requires org.waystage.tables;
}
