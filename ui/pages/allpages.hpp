#pragma once

namespace nucleate {

class MainWindow;

/// Registers every page of the program with the window.
void registerPages(MainWindow& window);

} // namespace nucleate
