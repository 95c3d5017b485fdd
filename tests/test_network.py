"""Tests reach this machine and nothing else."""

import socket

import pytest
from pytest_socket import SocketConnectBlockedError


@pytest.fixture
def client():
    with socket.socket() as client:
        client.settimeout(1)
        yield client


@pytest.mark.parametrize("address", ["192.0.2.1", "198.51.100.7"])
def test_another_machine_cannot_be_reached(client, address):
    with pytest.raises(SocketConnectBlockedError):
        client.connect((address, 80))


def test_this_machine_can_be_reached(client):
    with socket.create_server(("127.0.0.1", 0)) as server:
        client.connect(server.getsockname())
        assert client.getpeername() == server.getsockname()
