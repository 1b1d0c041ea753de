/// A folder for one test, which is the current one while the test runs.
#ifndef GL_TEST_FOLDER_H
#define GL_TEST_FOLDER_H

/// Fixture functions for tcase_add_checked_fixture().
void folder_enter(void);
void folder_leave(void);

/// The folder's absolute path.
const char *folder_path(void);
/// Write a file; folders on its path are made.
void folder_write(const char *path, const char *text);

#endif
