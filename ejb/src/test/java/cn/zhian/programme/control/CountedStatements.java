package cn.zhian.programme.control;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/** A data source over one connection, which stays open, that counts the statements prepared. */
final class CountedStatements {
    private final Connection connection;
    private int prepared;

    CountedStatements(Connection connection) {
        this.connection = connection;
    }

    int prepared() {
        return prepared;
    }

    DataSource dataSource() {
        Connection counted = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    if (method.getName().startsWith("prepare")
                            || method.getName().equals("createStatement")) {
                        prepared++;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> counted);
    }
}
