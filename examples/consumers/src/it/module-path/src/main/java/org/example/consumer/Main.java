package org.example.consumer;

import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** Uses the library from the module path. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        boolean found = JsonMapper.builder().findAndAddModules().build().registeredModules().stream()
                .map(JacksonModule::getModuleName)
                .anyMatch(name -> name.startsWith("org.waystage"));
        if (!found) {
            throw new AssertionError("The Jackson module of Waystage was not found by the service loader.");
        }
        System.out.println("module path: fine");
    }
}
