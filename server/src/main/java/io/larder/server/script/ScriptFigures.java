package io.larder.server.script;

/**
 * What scripts and functions take.
 *
 * @param stateBytes of all states of Lua, as they were when their last runs ended
 * @param scripts how many scripts are kept
 * @param scriptBytes of their texts
 * @param libraries how many libraries are loaded
 * @param functions how many functions these have
 * @param libraryBytes of their texts
 */
public record ScriptFigures(
    long stateBytes,
    int scripts,
    long scriptBytes,
    int libraries,
    int functions,
    long libraryBytes) {}
