/// The question bank's directory, which travels beside the program.
public enum Content {}
